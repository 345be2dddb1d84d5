using Workbench.App.Storage;
using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Tickets.Time;

/// <summary>Stores a ticket with its time as the domain worked it out; where its hours ran out, it waits.</summary>
[Rule("F8")]
internal static class TimeKeeping
{
    /// <param name="books">With the hours as they are then.</param>
    /// <returns>Whether the ticket waits from now on.</returns>
    public static bool KeepTime(
        this CustomerBooks books,
        WriteScope scope,
        Ticket loaded,
        Ticket after
    )
    {
        if (
            RunningOut.Of(loaded, books.Sufficiency(after), scope.Actor, scope.Now)
            is not { } ranOut
        )
        {
            scope.Replace(loaded, after);
            return false;
        }

        books.Move(loaded, ranOut);
        return true;
    }
}
