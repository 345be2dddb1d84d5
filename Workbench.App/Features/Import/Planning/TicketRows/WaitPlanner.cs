using System.Globalization;
using Workbench.App.Features.Import.Parsing;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.TicketRows;

/// <summary>
/// Waits. Those of a new ticket came in with it. One of a known ticket is known where the ticket's history tells it; else what
/// it adds is added: a folder can get its waits.csv later.
/// </summary>
internal static class WaitPlanner
{
    public static void Run(ImportPlan plan)
    {
        var known = new Dictionary<int, ExistingWaits>();
        foreach (var row in plan.Folder.Waits)
        {
            if (!plan.Tickets.TryGetValue(row.Ticket, out var ticket))
            {
                var key = row.Source["ticket"].Trim();
                var why = plan.Rejections.MissingReferenceText(ImportTable.Tickets, key);
                plan.Rejections.Add(row.Source, "ticket", why);
            }
            else if (row.To < ticket.SubmittedAt)
            {
                var submitted = ticket.SubmittedAt.ToString(
                    "yyyy-MM-dd'T'HH:mm:ss'Z'",
                    CultureInfo.InvariantCulture
                );
                plan.Rejections.Add(row.Source, "to", $"lies before the submission, {submitted}");
            }
            else if (!plan.Stock.Tickets.ContainsKey(row.Ticket))
            {
                plan.Tally.Added(row.Source);
            }
            else
            {
                if (!known.TryGetValue(row.Ticket, out var waits))
                {
                    waits = new(plan.Stock.Changes.GetValueOrDefault(row.Ticket) ?? []);
                    known.Add(row.Ticket, waits);
                }

                Add(plan, row, ticket, waits);
            }
        }
    }

    private static void Add(ImportPlan plan, WaitCsvRow row, Ticket ticket, ExistingWaits known)
    {
        var last =
            ticket.PausedSince
            ?? (ImportedWaits.IsFinal(ticket.State) ? ticket.DeliveredAt : null)
            ?? plan.Settings.HistoryUntil;
        var told = new WaitSpan(row.From, row.To ?? last, row.State);
        if (
            told.ClipTo(ticket.SubmittedAt, last) is not { } wait
            || (row.To is null && known.ContainsStartOf(wait))
            || known.Add(wait) is not { Ticks: > 0 } longer
        )
        {
            plan.Tally.Known(row.Source);
            return;
        }

        var atWork = ImportedTicketHistory.WorkingState(
            ticket.State,
            ticket.TechnicianId is not null
        );
        AddChange(wait.From, atWork, wait.State, 0);
        AddChange(wait.To, wait.State, atWork, 1);
        plan.Tickets[ticket.Number] = ticket with
        {
            PausedSeconds = ticket.PausedSeconds + (long)longer.TotalSeconds,
            NextChangeNo = ticket.NextChangeNo + 2,
            NextPauseNo = ticket.NextPauseNo + 1,
        };
        plan.NewPauses.Add(
            new(
                ticket.Number,
                ticket.NextPauseNo,
                ticket.Cycle,
                wait.State,
                wait.To - longer,
                wait.To
            )
        );
        plan.Tally.Added(row.Source);

        void AddChange(DateTime at, TicketState from, TicketState to, int place) =>
            plan.NewChanges.Add(
                new(
                    ticket.Number,
                    ticket.NextChangeNo + place,
                    at,
                    plan.Settings.Actor.Id,
                    plan.Settings.Actor.Name,
                    TicketChangeKind.WaitImported,
                    from,
                    to,
                    ExistingWaits.Reason
                )
            );
    }
}
