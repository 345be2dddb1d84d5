using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Resets;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.Import.Planning.Replay;

/// <summary>Runs the resets, and the end of the agreement, that are due before a row is posted.</summary>
internal static class DueResetReplay
{
    /// <param name="existingTickets">The customer's tickets that existed before the import, as they are now.</param>
    /// <param name="by">Everything that is due on this day or before is run.</param>
    public static ImportStepResult Run(
        CustomerSnapshot customer,
        IReadOnlyList<Ticket> existingTickets,
        IReadOnlyDictionary<string, Package> packages,
        DateOnly by,
        ImportSettings settings
    )
    {
        if (!DueResets.AreDue(customer.Hours, by))
        {
            return ImportStepResult.Empty;
        }

        var ran = DueResets.Run(customer.Hours, by, packages, settings.Policy, settings.Now);
        var after = customer with { Hours = ran.HoursAfter };
        var resets = new ImportStepResult
        {
            Customers = [after],
            Records = new()
            {
                Terms = ran.OpenedTerms,
                Resets = ran.Reports,
                Settlements = ran.Settlement is { } settlement ? [settlement] : [],
            },
        };
        return ImportStepResult.Combine([
            resets,
            TicketHoldAdjustment.Apply(after, existingTickets, settings.Now),
        ]);
    }
}
