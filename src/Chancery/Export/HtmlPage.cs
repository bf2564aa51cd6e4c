using System.Security.Cryptography;
using System.Text;

namespace Chancery.Export;

/// <summary>The fixed parts of the page of claims. Nothing in it is fetched from anywhere.</summary>
internal static class HtmlPage
{
    public const string Style = """
        :root{color-scheme:light dark;--paper:#fbfaf7;--sheet:#fff;--ink:#1f1e1b;--soft:#5d5a53;--line:#dedad1;--focus:#1a5fb4;
        --t:#ffe08a;--t2:#8a6100;--a:#cfe3fb;--a2:#1858a5;--g:#e4d7fa;--g2:#6b38b0;--k:#d3ecd3;--k2:#2a6b2e;--w:#cdeceb;--w2:#12686a;--p:#e3ebc4;--p2:#55650b;--f:#ffdcc7;--f2:#9a4310;--c:#eae6dc;--c2:#6a655a;
        --happened:#1f6b3a;--planned:#1858a5;--possible:#8a5a00;--denied:#a8231d}
        @media (prefers-color-scheme:dark){:root{--paper:#15171b;--sheet:#1c1f24;--ink:#e9e6df;--soft:#a7a49c;--line:#353940;--focus:#8fbcff;
        --t:#5c4708;--t2:#f2c94c;--a:#17365c;--a2:#8fbcff;--g:#3d2a5e;--g2:#c6a6f7;--k:#1d4023;--k2:#8fd694;--w:#103f41;--w2:#77d5d4;--p:#37400f;--p2:#cbd97a;--f:#56290f;--f2:#ffab7a;--c:#33343a;--c2:#b4b0a6;
        --happened:#86d19c;--planned:#8fbcff;--possible:#f0bd55;--denied:#ff958d}}
        *{box-sizing:border-box}
        body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
        a{color:inherit}
        main,.top,.foot{max-width:88rem;margin:0 auto;padding:0 1.5rem}
        .top{padding-top:1.25rem;display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;align-items:baseline;justify-content:space-between;font-size:.85rem;color:var(--soft)}
        .brand{font-weight:600;letter-spacing:.02em;color:var(--ink)}
        .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.4rem .6rem;margin:0;padding:0}
        .legend span{padding:.1em .5em;border-radius:.25em;color:var(--ink)}
        article{margin:1.5rem 0 3rem;padding-top:1.25rem;border-top:1px solid var(--line)}
        h1,h2{font:600 1.6rem/1.25 Charter,"Iowan Old Style","Source Serif 4",Georgia,"Noto Serif",serif;margin:0 0 .35rem;text-wrap:balance;max-width:42rem}
        .meta{color:var(--soft);font-size:.875rem;margin:0 0 1.25rem}
        .note{border-left:3px solid var(--possible);padding:.1rem 0 .1rem .75rem;margin:0 0 1rem;font-size:.9rem;color:var(--soft)}
        .sides{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem 3rem}
        @media (min-width:64rem){.sides{grid-template-columns:minmax(0,38rem) minmax(0,1fr)}.text{position:sticky;top:1rem;align-self:start;max-height:calc(100vh - 2rem);overflow:auto}}
        .text{font:1.1rem/1.75 Charter,"Iowan Old Style","Source Serif 4",Georgia,"Noto Serif",serif;white-space:pre-wrap;unicode-bidi:isolate}
        .text a{text-decoration:none}
        .s{border-radius:.2em;padding:.06em .05em;margin:0 -.05em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
        .t{background:var(--t)}.a{background:var(--a)}.g{background:var(--g)}.k{background:var(--k)}.w{background:var(--w)}.p{background:var(--p)}.f,.o{background:var(--f)}.c{background:var(--c)}
        .text .t{font-weight:600;box-shadow:inset 0 -2px var(--t2)}
        .lit .text .s{background:none;box-shadow:none}
        .lit .text [data-on=q]{background:none;box-shadow:inset 0 -1px var(--soft)}
        .lit .text [data-on=t]{background:var(--t);box-shadow:inset 0 -2px var(--t2)}.lit .text [data-on=a]{background:var(--a);box-shadow:inset 0 -2px var(--a2)}
        .lit .text [data-on=g]{background:var(--g);box-shadow:inset 0 -2px var(--g2)}.lit .text [data-on=k]{background:var(--k);box-shadow:inset 0 -2px var(--k2)}
        .lit .text [data-on=w]{background:var(--w);box-shadow:inset 0 -2px var(--w2)}.lit .text [data-on=p]{background:var(--p);box-shadow:inset 0 -2px var(--p2)}
        .lit .text [data-on=f],.lit .text [data-on=o]{background:var(--f);box-shadow:inset 0 -2px var(--f2)}.lit .text [data-on=c]{background:var(--c);box-shadow:inset 0 -2px var(--c2)}
        .rows{list-style:none;margin:0;padding:0;display:grid;gap:.6rem;align-content:start}
        .rows>li{background:var(--sheet);border:1px solid var(--line);border-radius:.5rem;padding:.65rem .85rem .7rem 2.75rem;position:relative;scroll-margin:1rem}
        .rows>li:target,.rows>li.on{border-color:var(--focus);box-shadow:0 0 0 1px var(--focus)}
        :focus-visible{outline:2px solid var(--focus);outline-offset:2px}
        .n{position:absolute;left:.85rem;top:.7rem;color:var(--soft);font-size:.8rem;font-variant-numeric:tabular-nums;text-decoration:none}
        .act{line-height:1.7}
        .act .t{font-weight:600}
        .act .to{color:var(--soft);padding:0 .4em}
        .rows .s{padding:.06em .15em;margin:0}
        .code{font-size:.72rem;color:var(--soft);letter-spacing:.03em}
        .tags{display:flex;flex-wrap:wrap;gap:.15rem .9rem;font-size:.8rem;color:var(--soft);margin-top:.15rem}
        .st{font-weight:600}.st.happened{color:var(--happened)}.st.planned{color:var(--planned)}.st.possible{color:var(--possible)}.st.denied{color:var(--denied)}
        dl{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem .75rem;margin:.4rem 0 0;font-size:.875rem}
        dt{color:var(--soft)}dd{margin:0}
        details{font-size:.8rem;color:var(--soft);margin-top:.35rem}summary{cursor:pointer}details ul{margin:.25rem 0 0;padding-left:1.1rem}
        .none{color:var(--soft)}
        .foot{padding-bottom:2.5rem;font-size:.8rem;color:var(--soft)}
        @media print{.text{position:static;max-height:none;overflow:visible}.rows>li{break-inside:avoid}}
        """;

    public const string Script = """
        for (const article of document.querySelectorAll('article')) {
          const text = article.querySelector('.text');
          const rows = new Map([...article.querySelectorAll('.rows>li')].map(row => [row.dataset.n, row]));
          const parts = [...article.querySelectorAll('[data-s]')].map(part => [part, part.dataset.s.split(' ').map(slot => [slot.slice(0, -1), slot.slice(-1)])]);
          const slots = new Map(parts);
          const light = numbers => {
            article.classList.toggle('lit', numbers.length > 0);
            for (const [number, row] of rows) row.classList.toggle('on', numbers.includes(number));
            for (const [part, all] of parts) {
              const slot = all.find(([number]) => numbers.includes(number));
              if (slot) part.dataset.on = slot[1]; else delete part.dataset.on;
            }
          };
          const show = number => {
            light([number]);
            if (!text || text.scrollHeight <= text.clientHeight) return;
            const trigger = parts.find(([, all]) => all.some(([n, slot]) => n === number && slot === 't'))?.[0];
            if (!trigger) return;
            const at = trigger.getBoundingClientRect(), box = text.getBoundingClientRect();
            if (at.top < box.top || at.bottom > box.bottom) text.scrollTop += at.top - box.top - box.height / 3;
          };
          for (const [number, row] of rows) {
            row.addEventListener('mouseenter', () => show(number));
            row.addEventListener('focusin', () => show(number));
            row.addEventListener('mouseleave', () => light([]));
            row.addEventListener('focusout', () => light([]));
          }
          for (const [part] of parts) {
            part.addEventListener('mouseenter', () => {
              const all = slots.get(part), named = all.filter(([, slot]) => slot !== 'q');
              light([...new Set((named.length ? named : all).map(([number]) => number))]);
            });
            part.addEventListener('mouseleave', () => light([]));
          }
        }
        """;

    /// <summary>What the page may do: nothing but its own style and its own script.</summary>
    public static string Policy { get; } = "default-src 'none'; style-src " + HashOf(Style) + "; script-src " + HashOf(Script) + "; base-uri 'none'; form-action 'none'";

    private static string HashOf(string content) =>
        "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\n")))) + "'";
}
