using System.Collections.Frozen;

namespace Chancery.Reading;

/// <summary>Irregular forms of English verbs, nouns, adjectives and small words, with their dictionary forms.</summary>
internal static class IrregularForms
{
    // Each line: the dictionary form, then all forms that the suffix rules would get wrong.
    private const string VerbLines = """
        extradite extradited extraditing
        torch torched torching torches
        fete feted feting
        arise arose arisen
        awake awoke awoken
        babysit babysat
        backbite backbit backbitten
        backslide backslid
        bear bore borne born
        beat beaten
        become became
        befall befell befallen
        beget begot begotten begat
        begin began begun
        behold beheld
        bend bent
        beseech besought
        beset besetting
        bespeak bespoke bespoken
        bet betting
        bid bade bidden bidding
        bind bound
        bite bit bitten biting
        bleed bled
        blow blew blown
        break broke broken
        breed bred
        bring brought
        broadcast broadcasted
        browbeat browbeaten
        build built
        burn burnt
        burst bursting
        buy bought
        cast
        catch caught
        choose chose chosen choosing
        cling clung
        clothe clad
        come came coming
        cost
        creep crept
        cut cutting
        deal dealt
        dig dug digging
        dive dove diving
        do did done does doing
        draw drew drawn
        dream dreamt
        drink drank drunk
        drive drove driven driving
        dwell dwelt
        eat ate eaten
        fall fell fallen
        feed fed
        feel felt
        fight fought
        find found
        flee fled fleeing flees
        fling flung
        fly flew flown flies
        forbid forbade forbidden forbidding
        forecast forecasted
        foresee foresaw foreseen foreseeing
        foretell foretold
        forget forgot forgotten forgetting
        forgive forgave forgiven
        forgo forwent forgone forgoes
        forsake forsook forsaken
        freeze froze frozen freezing
        get got gotten getting
        gild gilt
        give gave given giving
        go went gone goes going
        grind ground
        grow grew grown
        hamstring hamstrung
        hang hung
        have has had having
        hear heard
        hew hewn
        hide hid hidden hiding
        hit hitting
        hold held
        hurt
        input inputting
        inset
        interweave interwove interwoven
        keep kept
        kneel knelt
        knit knitting
        know knew known
        lay laid laid
        lead led
        leap leapt
        learn learnt
        leave left leaving
        lend lent
        let letting
        lie lay lain lying lies lied
        light lit
        lose lost losing
        make made making
        mean meant
        meet met
        misread
        mislead misled
        mistake mistook mistaken
        misunderstand misunderstood
        mow mown
        offset offsetting
        outbid outbidding
        outdo outdid outdone outdoes
        outgrow outgrew outgrown
        outrun outran outrunning
        outsell outsold
        overcome overcame overcoming
        overdo overdid overdone
        overhear overheard
        override overrode overridden overriding
        overrun overran overrunning
        oversee oversaw overseen overseeing
        oversleep overslept
        overtake overtook overtaken
        overthrow overthrew overthrown
        partake partook partaken
        pay paid
        plead pled
        preset
        prove proven proving
        put putting
        quit quitting
        read
        rebuild rebuilt
        redo redid redone
        remake remade
        rend rent
        repay repaid
        reset resetting
        resell resold
        retake retook retaken
        rethink rethought
        rewind rewound
        rewrite rewrote rewritten rewriting
        rid ridding
        ride rode ridden riding
        ring rang rung
        rise rose risen rising
        run ran running
        saw sawn
        say said saith
        see saw seen seeing
        seek sought
        sell sold
        send sent
        set setting
        sew sewn
        shake shook shaken shaking
        shave shaven
        shear shorn
        shed shedding
        shine shone shining
        shoe shod
        shoot shot
        show shown
        shrink shrank shrunk
        shut shutting
        sing sang sung
        sink sank sunk
        sit sat sitting
        slay slew slain
        sleep slept
        slide slid sliding
        sling slung
        slit slitting
        smell smelt
        smite smote smitten
        sow sown
        speak spoke spoken
        speed sped
        spell spelt
        spend spent
        spill spilt
        spin spun spinning
        spit spat spitting
        split splitting
        spoil spoilt
        spread
        spring sprang sprung
        stand stood
        steal stole stolen
        stick stuck
        sting stung
        stink stank stunk
        stride strode stridden
        strike struck stricken striking
        string strung
        strive strove striven striving
        sublet subletting
        swear swore sworn
        sweep swept
        swell swollen
        swim swam swum swimming
        swing swung
        take took taken taking
        teach taught
        tear tore torn
        tell told
        think thought
        throw threw thrown
        thrust
        tread trod trodden
        undercut undercutting
        undergo underwent undergone undergoes
        underlie underlay underlain underlying underlies
        understand understood
        undertake undertook undertaken
        undo undid undone undoes
        uphold upheld
        upset upsetting
        wake woke woken waking
        wear wore worn
        weave wove woven
        wed wedding
        weep wept
        wet wetting
        win won winning
        wind wound
        withdraw withdrew withdrawn
        withhold withheld
        withstand withstood
        wring wrung
        write wrote written writing
        be am is are was were been being 're 'm ’re ’m 's ’s
        die dying died dies
        tie tying tied ties
        untie untying untied
        vie vying vied vies
        belie belying belied
        eye eyeing eyed eyes
        dye dyeing dyed dyes
        singe singeing singed
        agree agreed agreeing
        disagree disagreed disagreeing
        decree decreed decreeing
        free freed freeing
        guarantee guaranteed guaranteeing
        referee refereed
        ski skied skiing
        hoe hoed hoeing
        tiptoe tiptoed
        veto vetoed vetoing vetoes
        echo echoed echoing echoes
        torpedo torpedoed torpedoing torpedoes
        embargo embargoed embargoing embargoes
        panic panicked panicking
        picnic picnicked picnicking
        mimic mimicked mimicking
        traffic trafficked trafficking
        frolic frolicked frolicking
        age aging ageing aged
        acknowledge acknowledging acknowledged
        focus focused focusing focuses focussed focussing focusses
        bias biased biases
        program programmed programming programmes
        travel travelled travelling
        cancel cancelled cancelling
        label labelled labelling
        model modelled modelling
        signal signalled signalling
        level levelled levelling
        fuel fuelled fuelling
        counsel counselled counselling
        control controlled controlling
        patrol patrolled patrolling
        enrol enrolled enrolling
        fulfill fulfilled fulfilling
        compel compelled compelling
        expel expelled expelling
        repel repelled repelling
        propel propelled propelling
        dispel dispelled dispelling
        rebel rebelled rebelling
        quarrel quarrelled quarrelling
        marvel marvelled
        shovel shovelled
        tunnel tunnelled
        channel channelled channelling
        excel excelled excelling
        parcel parcelled
        pencil pencilled
        total totalled totalling
        rival rivalled
        dial dialled
        equal equalled equalling
        initial initialled
        bus bused bussed busing
        gas gassed gassing gasses
        bar barred barring
        quiz quizzed quizzing quizzes
        kidnap kidnapped kidnapping
        worship worshipped worshipping
        handicap handicapped
        equip equipped equipping
        ship shipped shipping
        zip zipped
        airdrop airdropped
        teargas teargassed
        outstrip outstripped outstripping
        leapfrog leapfrogged
        debug debugged debugging
        format formatted formatting
        benefit benefitted benefitting
        combat combatted combatting
        rocket rocketed
        bayonet bayoneted
        """;

    private const string NounLines = """
        man men
        woman women
        child children
        foot feet
        tooth teeth
        goose geese
        mouse mice
        louse lice
        ox oxen
        person people persons
        penny pence
        die dice
        life lives
        wife wives
        knife knives
        leaf leaves
        thief thieves
        wolf wolves
        half halves
        shelf shelves
        self selves
        calf calves
        loaf loaves
        elf elves
        scarf scarves
        hoof hooves
        wharf wharves
        sheaf sheaves
        dwarf dwarves
        analysis analyses
        crisis crises
        thesis theses
        hypothesis hypotheses
        diagnosis diagnoses
        prognosis prognoses
        synthesis syntheses
        parenthesis parentheses
        emphasis emphases
        oasis oases
        axis axes
        neurosis neuroses
        psychosis psychoses
        metamorphosis metamorphoses
        testis testes
        criterion criteria
        phenomenon phenomena
        bacterium bacteria
        curriculum curricula
        memorandum memoranda
        referendum referenda
        stratum strata
        addendum addenda
        erratum errata
        ovum ova
        spectrum spectra
        forum fora
        aquarium aquaria
        symposium symposia
        millennium millennia
        consortium consortia
        moratorium moratoria
        genus genera
        corpus corpora
        alumnus alumni
        alumna alumnae
        fungus fungi
        nucleus nuclei
        radius radii
        stimulus stimuli
        syllabus syllabi
        cactus cacti
        focus foci
        locus loci
        bacillus bacilli
        terminus termini
        octopus octopi
        antenna antennae
        larva larvae
        formula formulae
        alga algae
        vertebra vertebrae
        supernova supernovae
        nebula nebulae
        index indices
        appendix appendices
        matrix matrices
        vertex vertices
        vortex vortices
        apex apices
        codex codices
        bureau bureaux
        plateau plateaux
        tableau tableaux
        chateau chateaux
        quiz quizzes
        bus buses busses
        gas gases gasses
        lens lenses
        canvas canvases
        atlas atlases
        bias biases
        iris irises
        virus viruses
        census censuses
        campus campuses
        bonus bonuses
        status statuses
        surplus surpluses
        apparatus apparatuses
        caucus caucuses
        chorus choruses
        circus circuses
        consensus consensuses
        crocus crocuses
        genius geniuses
        minus minuses
        plus pluses
        sinus sinuses
        stylus styluses
        walrus walruses
        prospectus prospectuses
        syllabus syllabuses
        omnibus omnibuses
        abacus abacuses
        coronavirus coronaviruses
        hippopotamus hippopotamuses
        octopus octopuses
        fetus fetuses
        foetus foetuses
        uterus uteruses
        rhombus rhombuses
        ruckus ruckuses
        impetus impetuses
        alias aliases
        christmas christmases
        pancreas pancreases
        trellis trellises
        metropolis metropolises
        clitoris clitorises
        mantis mantises
        pelvis pelvises
        tennis
        news
        series
        species
        means
        headquarters
        crossroads
        barracks
        gallows
        premises
        politics
        economics
        physics
        mathematics
        ethics
        athletics
        shoe shoes
        toe toes
        foe foes
        hoe hoes
        canoe canoes
        oboe oboes
        doe does
        woe woes
        roe roes
        tie ties
        pie pies
        lie lies
        die dies
        zombie zombies
        movie movies
        cookie cookies
        rookie rookies
        calorie calories
        genie genies
        eerie
        brownie brownies
        prairie prairies
        selfie selfies
        hoodie hoodies
        junkie junkies
        bookie bookies
        cutie cuties
        sortie sorties
        smoothie smoothies
        auntie aunties
        birdie birdies
        budgie budgies
        collie collies
        goalie goalies
        groupie groupies
        hippie hippies
        newbie newbies
        pixie pixies
        townie townies
        walkie-talkie walkie-talkies
        veggie veggies
        foodie foodies
        indie indies
        oldie oldies
        freebie freebies
        magpie magpies
        cowpie cowpies
        necktie neckties
        ache aches
        headache headaches
        toothache toothaches
        stomachache stomachaches
        cache caches
        avalanche avalanches
        niche niches
        creche creches
        quiche quiches
        moustache moustaches
        mustache mustaches
        cliche cliches
        cliché clichés
        psyche psyches
        axe axes
        size sizes
        prize prizes
        bronze bronzes
        maze mazes
        breeze breezes
        gaze gazes
        blaze blazes
        sneeze sneezes
        freeze freezes
        squeeze squeezes
        haze hazes
        trapeze trapezes
        booze boozes
        doze dozes
        waltz waltzes
        topaz topazes
        fez fezzes
        passer-by passers-by
        passerby passersby
        mother-in-law mothers-in-law
        attorney-general attorneys-general
        runner-up runners-up
        kibbutz kibbutzim
        mujahid mujahideen mujahedeen
        fedayee fedayeen
        taco tacos
        graffito graffiti
        paparazzo paparazzi
        libretto libretti
        virtuoso virtuosi
        automaton automata
        schema schemata
        stigma stigmata
        opus opera
        serviceman servicemen
        brother brethren
        """;

    private const string AdjectiveLines = """
        good better best
        bad worse worst
        far farther farthest further furthest
        little littler littlest
        old elder eldest
        many
        much
        few fewer fewest
        late later latest latter
        near nearer nearest
        ill
        free freer freest
        eerie eerier eeriest
        true truer truest
        blue bluer bluest
        able abler ablest
        noble nobler noblest
        humble humbler humblest
        simple simpler simplest
        gentle gentler gentlest
        subtle subtler subtlest
        feeble feebler feeblest
        ample ampler amplest
        idle idler idlest
        little
        strange stranger strangest
        large larger largest
        huge huger hugest
        wise wiser wisest
        close closer closest
        loose looser loosest
        dense denser densest
        tense tenser tensest
        intense intenser
        sparse sparser sparsest
        coarse coarser coarsest
        nice nicer nicest
        fierce fiercer fiercest
        scarce scarcer scarcest
        safe safer safest
        brave braver bravest
        grave graver gravest
        severe severer severest
        sincere sincerer sincerest
        sure surer surest
        pure purer purest
        rare rarer rarest
        bare barer barest
        mature maturer
        obscure obscurer
        secure securer
        wide wider widest
        crude cruder crudest
        rude ruder rudest
        fine finer finest
        lame lamer lamest
        tame tamer tamest
        ripe riper ripest
        white whiter whitest
        polite politer politest
        late
        cute cuter cutest
        acute acuter
        remote remoter remotest
        pale paler palest
        stale staler stalest
        vile viler vilest
        agile
        whole
        dire direr direst
        sore sorer sorest
        brute
        strong stronger strongest
        long longer longest
        young younger youngest
        wrong
        dear dearer dearest
        clean cleaner cleanest
        mean meaner meanest
        deep deeper deepest
        steep steeper steepest
        cheap cheaper cheapest
        great greater greatest
        sweet sweeter sweetest
        neat neater neatest
        clever cleverer cleverest
        tender tenderer tenderest
        bitter bitterer bitterest
        slow slower slowest
        low lower lowest
        narrow narrower narrowest
        shallow shallower shallowest
        mellow mellower
        yellow yellower
        new newer newest
        few
        tall taller tallest
        small smaller smallest
        full fuller fullest
        dull duller dullest
        still stiller
        cool cooler coolest
        cruel crueler cruelest crueller cruellest
        gross grosser grossest
        stiff stiffer stiffest
        gruff gruffer
        tough tougher toughest
        rough rougher roughest
        odd odder oddest
        dry drier driest dryer
        shy shier shyest shyer
        sly slier sliest
        gray grayer
        grey greyer
        grim grimmer grimmest
        slim slimmer slimmest
        dim dimmer
        thin thinner thinnest
        fat fatter fattest
        flat flatter flattest
        hot hotter hottest
        wet wetter wettest
        big bigger biggest
        fit fitter fittest
        sad sadder saddest
        mad madder maddest
        red redder reddest
        """;

    private static readonly FrozenDictionary<string, string> _verbs = Build(VerbLines);
    private static readonly FrozenDictionary<string, string> _pasts = BuildPasts();
    private static readonly FrozenDictionary<string, string> _nouns = Build(NounLines);
    private static readonly FrozenDictionary<string, string> _adjectives = Build(AdjectiveLines);

    internal static bool TryVerb(string word, out string lemma) => _verbs.TryGetValue(word, out lemma!);

    /// <summary>True for a form that can only be a past ("spent"), whatever it was tagged.</summary>
    internal static bool TryPastOnly(string word, out string lemma) => _verbs.TryGetValue(word, out lemma!) && lemma != word && !_presents.Contains(word);

    /// <summary>The past of an irregular verb, given its dictionary form; null for a verb that is regular here or whose past is written like its dictionary form.</summary>
    internal static string? PastOf(string verb) => _pasts.GetValueOrDefault(verb);

    internal static bool TryNoun(string word, out string lemma) => _nouns.TryGetValue(word, out lemma!);

    internal static bool TryAdjective(string word, out string lemma) => _adjectives.TryGetValue(word, out lemma!);

    // Pasts that are other verbs' present, and forms that the tables give for the present as well.
    private static readonly FrozenSet<string> _presents =
        "found fell saw wound ground bore lay felt left rent lit bound clad hung bid forbid lied does goes flees dies lies ties vies shed stove wove dove".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // The first line that gives a form wins, so that frequent readings stand first.
    private static FrozenDictionary<string, string> Build(string lines)
    {
        Dictionary<string, string> lemmas = new(StringComparer.Ordinal);
        foreach (string line in lines.Split('\n'))
        {
            string[] forms = line.Trim().Split(' ');
            foreach (string form in forms) lemmas.TryAdd(form, forms[0]);
        }

        return lemmas.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // The first form of a line that is neither a participle nor a form in -s.
    private static FrozenDictionary<string, string> BuildPasts()
    {
        Dictionary<string, string> pasts = new(StringComparer.Ordinal);
        foreach (string line in VerbLines.Split('\n'))
        {
            string[] forms = line.Trim().Split(' ');
            if (forms[0] == "be") continue;
            foreach (string form in forms.AsSpan(1))
            {
                if (form.EndsWith("ing", StringComparison.Ordinal) || form.EndsWith('s') || form is "beaten" or "proven" or "hewn" or "mown" or "sewn" or "sawn" or "sown" or "shaven" or "shorn" or "swollen") continue;
                pasts.TryAdd(forms[0], form);
                break;
            }
        }

        return pasts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
