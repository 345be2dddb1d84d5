using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Features.Delivery.Selection;
using Workbench.App.Storage;
using Workbench.App.Storage.Mappings;
using Workbench.Domain.Delivery.Figures;

namespace Workbench.App.Features.Delivery.Figures;

/// <summary>
/// Counts arrivals and ends in the weeks of a period and in the time after it, in one statement. Each part is a range of an index.
/// </summary>
internal static class FlowQueries
{
    private const string Ends = "'Withdrawn', 'Merged', 'EscalationClosed'";

    /// <summary>The deliveries of the weeks are counted by day elsewhere; only those after the period are counted here.</summary>
    public static async Task<IReadOnlyList<FlowCount>> CountFlowAsync(
        this WorkbenchDb db,
        DeliveryPeriod period,
        TicketFilter filter,
        DateTime now,
        CancellationToken ct
    )
    {
        var values = new List<object>();
        var weeks = period.Weeks();
        List<(DateTime From, DateTime To)> parts =
        [
            .. weeks.Select(w => (w.Days.StartsAt, w.Days.EndsAt)),
        ];
        if (period.EndsAt < now)
        {
            // What a clock that runs ahead has written counts too.
            parts.Add(
                (period.EndsAt, DateTime.SpecifyKind(DateTime.MaxValue.Date, DateTimeKind.Utc))
            );
        }

        var selects = parts.SelectMany(
            (p, i) =>
            {
                var range = new Bounds(Add(values, p.From), Add(values, p.To));
                string[] counted =
                [
                    Count(i, FlowKind.Submitted, "Tickets", "SubmittedAt", range, filter, values),
                    CountChanges(i, range, filter, values),
                    .. i == weeks.Count
                        ?
                        [
                            Count(
                                i,
                                FlowKind.Delivered,
                                "DeliveredCycles",
                                "DeliveredAt",
                                range,
                                filter,
                                values
                            ),
                        ]
                        : Array.Empty<string>(),
                ];
                return counted;
            }
        );
        var rows = await db
            .Database.SqlQueryRaw<FlowRow>(string.Join(" UNION ALL ", selects), [.. values])
            .ToListAsync(ct);
        return [.. rows.Select(r => new FlowCount(r.Part, Enum.Parse<FlowKind>(r.Kind), r.Count))];
    }

    private static string Count(
        int part,
        FlowKind kind,
        string table,
        string column,
        Bounds range,
        TicketFilter filter,
        List<object> values
    ) =>
        Invariant(
            $"SELECT {part} AS \"Part\", '{kind}' AS \"Kind\", CAST(COUNT(*) AS integer) AS \"Count\" FROM \"{table}\" AS t WHERE {range.Of($"t.\"{column}\"")}{Conditions(filter, values)}"
        );

    /// <summary>A delivered ticket that is merged has been counted; one that is restored as delivered is not open.</summary>
    private static string CountChanges(
        int part,
        Bounds range,
        TicketFilter filter,
        List<object> values
    )
    {
        var kind = $"CASE WHEN c.\"Kind\" IN ({Ends}) THEN 'Ended' ELSE 'Reopened' END";
        var join =
            filter == new TicketFilter()
                ? ""
                : $" INNER JOIN \"Tickets\" AS t ON t.\"Number\" = c.\"TicketNumber\"{Conditions(filter, values)}";
        return Invariant(
            $"SELECT {part}, {kind}, CAST(COUNT(*) AS integer) FROM \"TicketChanges\" AS c{join} WHERE c.{TicketChangeIndexes.ExceptionsFilter} AND {range.Of("c.\"ChangedAt\"")} AND ((c.\"Kind\" IN ({Ends}) AND c.\"FromState\" NOT IN ('Delivered', 'Closed')) OR (c.\"Kind\" IN ('Reopened', 'WithdrawalUndone', 'MergeUndone') AND c.\"ToState\" NOT IN ('Delivered', 'Closed'))) GROUP BY {kind}"
        );
    }

    private static string Conditions(TicketFilter filter, List<object> values) =>
        string.Concat(
            filter.TechnicianIds is { } ids
                ? $" AND t.\"TechnicianId\" IN ({(ids.Count == 0 ? "-1" : string.Join(", ", ids.Select(id => id.ToString(CultureInfo.InvariantCulture))))})"
                : "",
            filter.Size is { } size ? $" AND t.\"Size\" = {Add(values, size.ToString())}" : "",
            filter.Kind is { } kind ? $" AND t.\"Kind\" = {Add(values, kind.ToString())}" : "",
            filter.CustomerId is { } customer
                ? Invariant($" AND t.\"CustomerId\" = {customer}")
                : ""
        );

    private static string Add(List<object> values, object value)
    {
        values.Add(value);
        return $"{{{(values.Count - 1).ToString(CultureInfo.InvariantCulture)}}}";
    }

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);

    /// <summary>The placeholders of the first instant and of the one after the last.</summary>
    private sealed record Bounds(string From, string To)
    {
        public string Of(string column) => $"{column} >= {From} AND {column} < {To}";
    }

    private sealed record FlowRow(int Part, string Kind, int Count);
}
