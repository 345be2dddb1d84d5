using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>Suggests the activity for a kind of ticket.</summary>
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
