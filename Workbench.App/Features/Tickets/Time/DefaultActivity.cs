using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>What is done on a ticket of a kind, unless its technician says otherwise.</summary>
internal static class DefaultActivity
{
    public static Activity For(TicketKind kind) =>
        kind switch
        {
            TicketKind.Bug => Activity.Troubleshooting,
            TicketKind.Change => Activity.Development,
            TicketKind.Question => Activity.Advice,
        };
}
