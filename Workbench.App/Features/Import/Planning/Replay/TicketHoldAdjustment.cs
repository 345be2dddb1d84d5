using Workbench.Domain;
using Workbench.Domain.Funding;
using Workbench.Domain.Funding.Checks;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>
/// Adjusts the existing tickets after a reset, a card or an upgrade of an existing agreement, in the same way as after live work:
/// shrinks holds that the hours don't cover any more, and resumes tickets that waited for hours. The tickets of a new agreement
/// stay as they were imported.
/// </summary>
[Rule("N6")]
[Rule("F5")]
internal static class TicketHoldAdjustment
{
    /// <param name="existingTickets">The customer's tickets that existed before the import, as they are now.</param>
    public static ImportStepResult Apply(
        CustomerSnapshot customer,
        IReadOnlyList<Ticket> existingTickets,
        DateTime now
    )
    {
        if (!customer.HasExistingAgreement)
        {
            return ImportStepResult.Empty;
        }

        var (shrunk, hoursAccount) = HoldsAfterReset.Calculate(
            existingTickets.Where(t => t.HeldMinutes > 0),
            customer.Ledger.Account
        );
        var moves = AwaitingFundingRules.FindResumable(
            existingTickets,
            customer.Customer,
            customer.Agreement,
            hoursAccount,
            Actor.Program,
            now
        );
        var resumed = new List<Ticket>();
        foreach (var move in moves)
        {
            var hold = new Hold(move.Ticket, hoursAccount);
            var kept =
                move.Ticket.State == TicketState.Started ? hold.ForRemainingPlannedTime() : hold;
            hoursAccount = kept.Account;
            resumed.Add(kept.Ticket);
        }

        return new()
        {
            Customers = [customer.With(hoursAccount)],
            Tickets = [.. shrunk, .. resumed],
            Records = new()
            {
                Changes = [.. moves.Select(m => m.Change)],
                Pauses = [.. moves.Select(m => m.EndedPause!)],
            },
        };
    }
}
