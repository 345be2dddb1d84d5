using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Workbench.App.Storage;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Delivery;

/// <summary>Selects the open tickets that the delivery page counts.</summary>
internal static class OpenTicketRules
{
    /// <summary>The states of a ticket that is not delivered yet, in the order of its life cycle.</summary>
    public static readonly IReadOnlyList<TicketState> States =
    [
        TicketState.New,
        TicketState.Queued,
        TicketState.Started,
        TicketState.AwaitingCustomer,
        TicketState.AwaitingFunding,
        TicketState.Escalated,
    ];

    /// <summary>Whether a ticket is not delivered yet.</summary>
    public static readonly Expression<Func<Ticket, bool>> IsOpen = t =>
        t.State == TicketState.New
        || t.State == TicketState.Queued
        || t.State == TicketState.Started
        || t.State == TicketState.AwaitingCustomer
        || t.State == TicketState.AwaitingFunding
        || t.State == TicketState.Escalated;

    public static Task<List<Ticket>> OpenTicketsAsync(this WorkbenchDb db, CancellationToken ct) =>
        db.Tickets.Where(IsOpen).ToListAsync(ct);

    /// <summary>Reads only the columns that targets, states, planned time and filters are calculated from.</summary>
    public static async Task<List<Ticket>> OpenTicketFiguresAsync(
        this WorkbenchDb db,
        CancellationToken ct
    )
    {
        var columns = db
            .Tickets.Where(IsOpen)
            .Select(t => new
            {
                t.Number,
                t.CustomerId,
                t.Kind,
                t.SubmittedAt,
                t.State,
                t.Size,
                t.EstimateMinutes,
                t.TechnicianId,
                t.RegisteredMinutes,
                t.PausedSince,
                t.PausedSeconds,
                t.ReopenedAt,
            });
        var tickets = new List<Ticket>();
        await foreach (var t in columns.AsAsyncEnumerable().WithCancellation(ct))
        {
            tickets.Add(
                new(
                    t.Number,
                    t.CustomerId,
                    t.Kind,
                    Subject: "",
                    t.SubmittedAt,
                    t.State,
                    t.Size,
                    t.EstimateMinutes,
                    Funding: default,
                    BugClass: null,
                    t.TechnicianId,
                    HeldMinutes: 0,
                    t.RegisteredMinutes,
                    UncoveredMinutes: 0,
                    t.PausedSince,
                    t.PausedSeconds,
                    DeliveredAt: null,
                    NextChangeNo: 1,
                    NextTimeEntryNo: 1
                )
                {
                    ReopenedAt = t.ReopenedAt,
                }
            );
        }

        return tickets;
    }

    /// <summary>Returns whether the ticket has a delivery target. Escalated tickets have none (D4).</summary>
    public static bool HasTarget(this Ticket ticket) => ticket.State != TicketState.Escalated;

    /// <summary>
    /// Returns whether the service group plans tickets in this state: untriaged tickets have no plan yet, and sales has the
    /// escalated ones.
    /// </summary>
    public static bool IsPlanned(this TicketState state) =>
        state is not (TicketState.New or TicketState.Escalated);
}
