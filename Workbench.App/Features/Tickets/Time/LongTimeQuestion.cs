using Workbench.App.Shell.Formatting;
using Workbench.Domain;
using Workbench.Domain.Tickets;
using Workbench.Domain.Tickets.Time;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>Asks once about typed time that is unusually long (K10). Other time is asked about anew.</summary>
[Rule("K10")]
public sealed class LongTimeQuestion
{
    private Minutes? _asked;

    /// <summary>Returns the question; null if the time isn't long or was asked about just before.</summary>
    public string? Ask(Minutes typed, Ticket ticket)
    {
        if (_asked == typed || !TypedTimeConfirmation.IsNeeded(typed, ticket.PlannedTime))
        {
            _asked = null;
            return null;
        }

        _asked = typed;
        return TypedTimeConfirmation.IsOverTwicePlanned(typed, ticket.PlannedTime)
            ? Formats.Text(TicketsTexts.Time_AsksOverPlan, typed, ticket.PlannedTime)
            : Formats.Text(TicketsTexts.Time_AsksLong, typed, RunningTimer.ConfirmAbove);
    }
}
