using Workbench.App.Shell.Formatting;
using Workbench.Domain.Agreements.Ledger;

namespace Workbench.App.Features.Tickets.Time.Correction;

/// <summary>A figure that a correction changes, in minutes before and after.</summary>
public sealed record EffectRow(string Label, int Before, int After)
{
    public static IReadOnlyList<EffectRow> Create(int number, CorrectionEffect effect) =>
        [
            .. TicketRows(number, effect),
            .. effect.Sources.Select(s => SourceRow(s)),
            .. RowIfChanged(
                TicketsTexts.TimeEffect_Balance,
                effect.BalanceBefore,
                effect.BalanceAfter
            ),
        ];

    /// <summary>
    /// Creates the rows of a move. For tickets of one customer, the hours are shown once: before the first and after the second
    /// change.
    /// </summary>
    public static IReadOnlyList<EffectRow> Create(int from, int to, MoveEffect effect) =>
        effect.OneCustomer
            ?
            [
                .. TicketRows(from, effect.From),
                .. TicketRows(to, effect.To),
                .. SharedSourceRows(effect),
                .. RowIfChanged(
                    TicketsTexts.TimeEffect_Balance,
                    effect.From.BalanceBefore,
                    effect.To.BalanceAfter
                ),
            ]
            :
            [
                .. TicketRows(from, effect.From),
                .. CustomerRows(from, effect.From),
                .. TicketRows(to, effect.To),
                .. CustomerRows(to, effect.To),
            ];

    /// <summary>Returns, for example, "Included hours of 2026-03-01".</summary>
    public static string SourceName(CorrectionEffect.SourceEffect source) =>
        Formats.Text(
            DomainTexts.HoursSource_FromDate,
            source.Kind switch
            {
                HoursSourceKind.Included => DomainTexts.HoursSource_Included,
                HoursSourceKind.Upgrade => DomainTexts.HoursSource_Upgrade,
                HoursSourceKind.RefillCard => DomainTexts.HoursSource_Card,
            },
            Formats.Date(source.TermStart)
        );

    private static IEnumerable<EffectRow> TicketRows(int number, CorrectionEffect effect) =>
        [
            new(
                Formats.Text(TicketsTexts.TimeEffect_Registered, number),
                effect.RegisteredBefore,
                effect.RegisteredAfter
            ),
            .. RowIfChanged(
                Formats.Text(TicketsTexts.TimeEffect_Uncovered, number),
                effect.UncoveredBefore,
                effect.UncoveredAfter
            ),
            .. RowIfChanged(
                Formats.Text(TicketsTexts.TimeEffect_Held, number),
                effect.HeldBefore,
                effect.HeldAfter
            ),
        ];

    private static IEnumerable<EffectRow> CustomerRows(int number, CorrectionEffect effect) =>
        [
            .. effect.Sources.Select(s =>
                SourceRow(s) with
                {
                    Label = Formats.Text(TicketsTexts.TimeEffect_OfTicket, SourceName(s), number),
                }
            ),
            .. RowIfChanged(
                Formats.Text(
                    TicketsTexts.TimeEffect_OfTicket,
                    TicketsTexts.TimeEffect_Balance,
                    number
                ),
                effect.BalanceBefore,
                effect.BalanceAfter
            ),
        ];

    private static IEnumerable<EffectRow> SharedSourceRows(MoveEffect effect) =>
        effect
            .From.Sources.Concat(effect.To.Sources)
            .GroupBy(s => s.No)
            .OrderBy(g => g.Key)
            .Select(g => new EffectRow(
                SourceName(g.First()),
                g.First().RemainingBefore,
                g.Last().RemainingAfter
            ))
            .Where(r => r.Before != r.After);

    private static EffectRow SourceRow(CorrectionEffect.SourceEffect source) =>
        new(SourceName(source), source.RemainingBefore, source.RemainingAfter);

    private static IEnumerable<EffectRow> RowIfChanged(string what, int before, int after) =>
        before == after ? [] : [new(what, before, after)];
}
