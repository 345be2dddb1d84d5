using System.Globalization;
using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Import.Planning.Existing;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.TicketRows;

/// <summary>
/// Plans waits. Those of a new ticket are already part of its history. A wait of an existing ticket is known if the ticket's
/// history contains it; else the part that is not known yet is added, because a folder can get its waits.csv later.
/// </summary>
internal static class WaitPlanner
{
    public static ImportStepResult Plan(
        IReadOnlyList<WaitCsvRow> rows,
        IReadOnlyDictionary<int, Ticket> tickets,
        ExistingData existing,
        ImportSettings settings,
        Rejections rejected
    )
    {
        var waitsByTicket = new Dictionary<int, ExistingWaits>();
        var changed = new Dictionary<int, Ticket>();
        var results = new List<ImportStepResult>();
        foreach (var row in rows)
        {
            if (!tickets.TryGetValue(row.Ticket, out var ticket))
            {
                var key = ImportTable.Tickets.KeyOf(row.Source["ticket"]);
                var why = rejected.MissingReferenceText(ImportTable.Tickets, key);
                results.Add(ImportStepResult.Reject(RowResult.Reject(row.Source, "ticket", why)));
            }
            else if (row.To < ticket.SubmittedAt)
            {
                results.Add(ImportStepResult.Reject(RejectBeforeSubmission(row, ticket)));
            }
            else if (!existing.Tickets.ContainsKey(row.Ticket))
            {
                results.Add(new() { Rows = [RowResult.Added(row.Source)] });
            }
            else
            {
                if (!waitsByTicket.TryGetValue(row.Ticket, out var waits))
                {
                    waits = new(existing.Changes.GetValueOrDefault(row.Ticket) ?? []);
                    waitsByTicket.Add(row.Ticket, waits);
                }

                // Several rows of one ticket build on each other.
                var result = Add(
                    row,
                    changed.GetValueOrDefault(row.Ticket, ticket),
                    waits,
                    settings
                );
                foreach (var after in result.Tickets)
                {
                    changed[after.Number] = after;
                }

                results.Add(result);
            }
        }

        return ImportStepResult.Combine(results);
    }

    private static RowResult RejectBeforeSubmission(WaitCsvRow row, Ticket ticket)
    {
        var submitted = ticket.SubmittedAt.ToString(
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            CultureInfo.InvariantCulture
        );
        return RowResult.Reject(row.Source, "to", $"lies before the submission, {submitted}");
    }

    private static ImportStepResult Add(
        WaitCsvRow row,
        Ticket ticket,
        ExistingWaits known,
        ImportSettings settings
    )
    {
        var last =
            ticket.PausedSince
            ?? (ImportedWaits.IsFinal(ticket.State) ? ticket.DeliveredAt : null)
            ?? settings.HistoryUntil;
        var whole = new WaitPeriod(row.From, row.To ?? last, row.State);
        if (
            whole.ClipTo(ticket.SubmittedAt, last) is not { } wait
            || (row.To is null && known.ContainsStartOf(wait))
            || known.Add(wait) is not { Ticks: > 0 } longer
        )
        {
            return new() { Rows = [RowResult.Known(row.Source)] };
        }

        return CreateResult(row, ticket, wait, longer, settings);
    }

    private static ImportStepResult CreateResult(
        WaitCsvRow row,
        Ticket ticket,
        WaitPeriod wait,
        TimeSpan added,
        ImportSettings settings
    )
    {
        var working = ImportedTicketHistory.WorkingState(
            ticket.State,
            ticket.TechnicianId is not null
        );
        return new()
        {
            Tickets =
            [
                ticket with
                {
                    PausedSeconds = ticket.PausedSeconds + (long)added.TotalSeconds,
                    NextChangeNo = ticket.NextChangeNo + 2,
                    NextPauseNo = ticket.NextPauseNo + 1,
                },
            ],
            Records = new()
            {
                Changes =
                [
                    CreateChange(wait.From, working, wait.State, ticket.NextChangeNo),
                    CreateChange(wait.To, wait.State, working, ticket.NextChangeNo + 1),
                ],
                Pauses =
                [
                    new(
                        ticket.Number,
                        ticket.NextPauseNo,
                        ticket.Cycle,
                        wait.State,
                        wait.To - added,
                        wait.To
                    ),
                ],
            },
            Rows = [RowResult.Added(row.Source)],
        };

        TicketChange CreateChange(DateTime at, TicketState from, TicketState to, int no) =>
            new(
                ticket.Number,
                no,
                at,
                settings.Actor.Id,
                settings.Actor.Name,
                TicketChangeKind.WaitImported,
                from,
                to,
                ExistingWaits.Reason
            );
    }
}
