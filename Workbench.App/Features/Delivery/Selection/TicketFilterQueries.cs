using Microsoft.EntityFrameworkCore;
using Workbench.App.Shared.Tickets;
using Workbench.App.Storage;

namespace Workbench.App.Features.Delivery.Selection;

/// <summary>Finds the ids that a selection names.</summary>
internal static class TicketFilterQueries
{
    public static async Task<TicketFilter> ToFilterAsync(
        this WorkbenchDb db,
        DeliverySelection selection,
        StaffNames names,
        CancellationToken ct
    ) =>
        new(
            selection.TechnicianId is { } id ? names.IdsOf(id) : null,
            selection.Size,
            selection.Kind,
            selection.Customer is { } number
                ? await db
                    .Customers.Where(c => c.Number == number)
                    .Select(c => c.Id)
                    .FirstOrDefaultAsync(ct)
                : null
        );
}
