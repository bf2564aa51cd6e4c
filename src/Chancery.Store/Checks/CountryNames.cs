using Chancery.Knowledge;

namespace Chancery.Store.Checks;

/// <summary>Finds the code of a state by the names that lists and reports use, old ones included.</summary>
internal static class CountryNames
{
    private static readonly Lazy<Dictionary<string, string>> _codes = new(Load);

    // Names that lists use and the knowledge does not; a successor takes the visits of its predecessor only where the list itself continues it.
    private const string Aliases = """
        united states of america=USA;us=USA;america=USA;usa=USA;united kingdom northern ireland=GBR;united kingdom wales=GBR;uk=GBR;britain=GBR;great britain=GBR;england=GBR;peoples republic of china=CHN;china peoples republic of=CHN;china=CHN;republic of china=TWN;china republic of=TWN;taiwan=TWN
        korea republic of=KOR;korea south=KOR;south korea=KOR;korea=KOR;korea north=PRK;north korea=PRK;russia=RUS;russian federation=RUS;ussr=SUN;soviet union=SUN;germany federal republic of=DEU;west germany=DEU;german democratic republic=DDR;burma=MMR;burma myanmar=MMR;ceylon=LKA;ceylon sri lanka=LKA
        bosnia=BIH;bosnia herzegovina=BIH;bosnian federation=BIH;brunei=BRN;brunei darussalam=BRN;cape verde=CPV;cabo verde=CPV;cote divoire=CIV;ivory coast=CIV;czech republic=CZE;czechia=CZE;czechoslovakia=CSK;czechoslovakia government in exile=CSK;democratic republic of the congo zaire=COD;congo democratic republic of=COD
        democratic republic of the congo=COD;congo republic of=COG;denmark greenland=DNK;timor leste=TLS;east timor=TLS;holy see=VAT;vatican city=VAT;vatican=VAT;kirghizia=KGZ;kyrgyz republic=KGZ;kyrgyzstan=KGZ;macedonia=MKD;macedonia former yugoslav republic of=MKD;north macedonia=MKD;micronesia=FSM;micronesia federated states of=FSM
        palestinian authority=PSE;west bank=PSE;palestine=PSE;gaza=PSE;st lucia=LCA;saint lucia=LCA;slovak republic=SVK;serbia and montenegro=SCG;serbia montenegro kosovo=XKX;yugoslavia kosovo=XKX;kosovo=XKX;yugoslavia=YUG;southern rhodesia zimbabwe=ZWE;zimbabwe rhodesia=ZWE;western samoa=WSM;samoa=WSM;somoa=WSM;turkiye=TUR;turkey=TUR
        swaziland=SWZ;eswatini=SWZ;upper volta=BFA;upper volta burkina faso=BFA;dahomey benin=BEN;khmer republic cambodia=KHM;siam thailand=THA;somali republic=SOM;union of south africa=ZAF;yemen arab republic=YEM;muscat oman=OMN;muscat and oman=OMN;malaya=MYS;tanganyika=TZA;the gambia=GMB;gambia=GMB;st christopher and nevis=KNA;st kitts and nevis=KNA
        st vincent and the grenadines=VCT;sao tome and principe=STP;afghanistan interim authority=AFG;cuba provisional government=CUB;france provisional government=FRA;israel provisional government=ISR;poland government in exile=POL;hawaii=HAWAII;byelorussia=BLR;netherlands antilles=ANT;byelorussia belarus=BLR;uae=ARE;united arab emirates=ARE;new caledonia=NCL
        french polynesia=PYF;cook islands=COK;niue=NIU;bahamas=BHS;antarctica=ATA
        """;

    /// <summary>The code; "" if the name is unknown.</summary>
    internal static string Code(string name)
    {
        string folded = string.Join(' ', PersonNames.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (folded.StartsWith("the ", StringComparison.Ordinal)) folded = folded[4..];
        if (_codes.Value.TryGetValue(folded, out string? code)) return code;
        return name.Length == 3 && name.All(char.IsAsciiLetterUpper) ? name : "";
    }

    private static Dictionary<string, string> Load()
    {
        Dictionary<string, string> codes = new(StringComparer.Ordinal);
        foreach (Actor actor in KnowledgeBase.Shipped.Actors)
        {
            if (actor.Kind == ActorKind.State && actor.Country.Length == 3) codes.TryAdd(string.Join(' ', PersonNames.Fold(actor.Name).Split(' ', StringSplitOptions.RemoveEmptyEntries)), actor.Country);
        }

        foreach (string pair in Aliases.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] sides = pair.Split('=');
            codes[sides[0]] = sides[1];
        }

        return codes;
    }
}
