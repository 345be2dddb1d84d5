using Workbench.App.Shell;
using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>One figure that a correction touches, in minutes before and after.</summary>
public sealed record EffectRow(string What, int Before, int After)
{
    public static IReadOnlyList<EffectRow> Of(int number, CorrectionEffect effect) =>
        [
            .. OfTicket(number, effect),
            .. effect.Sources.Select(s => OfSource(s)),
            .. Changed(Texts.Effect_Balance, effect.BalanceBefore, effect.BalanceAfter),
        ];

    /// <summary>Between tickets of one customer the hours are theirs together, from before the first to after the second.</summary>
    public static IReadOnlyList<EffectRow> Of(int from, int to, MoveEffect effect) =>
        effect.OneCustomer
            ?
            [
                .. OfTicket(from, effect.From),
                .. OfTicket(to, effect.To),
                .. Together(effect),
                .. Changed(Texts.Effect_Balance, effect.From.BalanceBefore, effect.To.BalanceAfter),
            ]
            :
            [
                .. OfTicket(from, effect.From),
                .. OfCustomer(from, effect.From),
                .. OfTicket(to, effect.To),
                .. OfCustomer(to, effect.To),
            ];

    /// <summary>"Included hours of 2026-03-01".</summary>
    public static string NameOf(SourceEffect source) =>
        Formats.Text(
            Texts.Hours_SourceOf,
            source.Kind switch
            {
                HoursSourceKind.Included => Texts.Hours_SourceIncluded,
                HoursSourceKind.Upgrade => Texts.Hours_SourceUpgrade,
                HoursSourceKind.RefillCard => Texts.Hours_SourceCard,
            },
            Formats.Date(source.TermStart)
        );

    private static IEnumerable<EffectRow> OfTicket(int number, CorrectionEffect effect) =>
        [
            new(
                Formats.Text(Texts.Effect_Registered, number),
                effect.RegisteredBefore,
                effect.RegisteredAfter
            ),
            .. Changed(
                Formats.Text(Texts.Effect_Uncovered, number),
                effect.UncoveredBefore,
                effect.UncoveredAfter
            ),
            .. Changed(
                Formats.Text(Texts.Effect_Held, number),
                effect.HeldBefore,
                effect.HeldAfter
            ),
        ];

    private static IEnumerable<EffectRow> OfCustomer(int number, CorrectionEffect effect) =>
        [
            .. effect.Sources.Select(s =>
                OfSource(s) with
                {
                    What = Formats.Text(Texts.Effect_OfTicket, NameOf(s), number),
                }
            ),
            .. Changed(
                Formats.Text(Texts.Effect_OfTicket, Texts.Effect_Balance, number),
                effect.BalanceBefore,
                effect.BalanceAfter
            ),
        ];

    private static IEnumerable<EffectRow> Together(MoveEffect effect) =>
        effect
            .From.Sources.Concat(effect.To.Sources)
            .GroupBy(s => s.No)
            .OrderBy(g => g.Key)
            .Select(g => new EffectRow(
                NameOf(g.First()),
                g.First().RemainingBefore,
                g.Last().RemainingAfter
            ))
            .Where(r => r.Before != r.After);

    private static EffectRow OfSource(SourceEffect source) =>
        new(NameOf(source), source.RemainingBefore, source.RemainingAfter);

    private static IEnumerable<EffectRow> Changed(string what, int before, int after) =>
        before == after ? [] : [new(what, before, after)];
}
