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
            var results = rows.ToLookup(r => ErrorsOf(sourceOf(r), problemsOf(r)).Count == 0);
            rejected.AddRange(
                results[false]
                    .Select(r =>
                        RowResult.Reject(sourceOf(r), ErrorsOf(sourceOf(r), problemsOf(r)))
                    )
            );
            return [.. results[true]];
        }
    }

    private static List<RowError> ErrorsOf(
        RawCsvRow row,
        IReadOnlyList<(string Column, string Problem)?> problems
    ) =>
        [
            .. problems
                .OfType<(string Column, string Problem)>()
                .Select(p => new RowError(
                    row.Table.File,
                    row.Line,
                    p.Column,
                    $"{RowError.Quote(row[p.Column].Trim())} {p.Problem}"
                )),
        ];

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
