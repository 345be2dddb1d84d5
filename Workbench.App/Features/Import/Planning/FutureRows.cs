using Workbench.App.Features.Import.Parsing;
using Workbench.Domain;
using Workbench.Domain.Agreements.Lifecycle;

namespace Workbench.App.Features.Import.Planning;

/// <summary>
/// Rejects rows of the future, as live work refuses them. An agreement can begin or end later, and a shop be launched later, as
/// far ahead as live work allows it: those are arranged in advance.
/// </summary>
[Rule("T3")]
internal static class FutureRows
{
    /// <summary>Returns the folder without the rows that lie after the end, which are rejected.</summary>
    public static ImportedFolder Reject(ImportedFolder folder, HistoryEnd end)
    {
        var rejected = new List<RowResult>();
        var latestArranged = end.Day.AddYears(NewAgreement.MaxYearsAhead);
        var past = folder with
        {
            Agreements = Keep(
                folder.Agreements,
                r => r.Source,
                r =>
                    [
                        Arranged("anchor", r.Anchor, latestArranged),
                        Arranged("ended_on", r.EndedOn, latestArranged),
                    ]
            ),
            PackageChanges = Keep(
                folder.PackageChanges,
                r => r.Source,
                r => [Day("on", r.On, end)]
            ),
            Cards = Keep(folder.Cards, r => r.Source, r => [Day("bought_on", r.BoughtOn, end)]),
            Tickets = Keep(
                folder.Tickets,
                r => r.Source,
                r =>
                    [
                        Instant("submitted_at", r.SubmittedAt, end),
                        Instant("delivered_at", r.DeliveredAt, end),
                    ]
            ),
            Waits = Keep(
                folder.Waits,
                r => r.Source,
                r => [Instant("from", r.From, end), Instant("to", r.To, end)]
            ),
            Times = Keep(folder.Times, r => r.Source, r => [Day("worked_on", r.WorkedOn, end)]),
        };
        return past with { Rejections = folder.Rejections.With(rejected) };

        IReadOnlyList<T> Keep<T>(
            IReadOnlyList<T> rows,
            Func<T, RawCsvRow> sourceOf,
            Func<T, IReadOnlyList<(string Column, string Problem)?>> problemsOf
        )
        {
            var kept = new List<T>(rows.Count);
            foreach (var row in rows)
            {
                var source = sourceOf(row);
                List<RowError> errors =
                [
                    .. problemsOf(row)
                        .OfType<(string Column, string Problem)>()
                        .Select(p => new RowError(
                            source.Table.File,
                            source.Line,
                            p.Column,
                            $"{RowError.Quote(source[p.Column].Trim())} {p.Problem}"
                        )),
                ];
                if (errors.Count == 0)
                {
                    kept.Add(row);
                }
                else
                {
                    rejected.Add(RowResult.Reject(source, errors));
                }
            }

            return kept;
        }
    }

    private static (string, string)? Day(string column, DateOnly date, HistoryEnd end) =>
        end.IsBefore(date) ? (column, LaterText(end)) : null;

    private static (string, string)? Instant(string column, DateTime? instant, HistoryEnd end) =>
        instant is { } at && end.IsBefore(at) ? (column, LaterText(end)) : null;

    private static (string, string)? Arranged(string column, DateOnly? date, DateOnly latest) =>
        date > latest
            ? (column, $"is more than {NewAgreement.MaxYearsAhead} years ahead: correct it")
            : null;

    private static string LaterText(HistoryEnd end) =>
        FormattableString.Invariant(
            $"lies in the future: nothing later than {end.Day:yyyy-MM-dd} is imported"
        );
}
