using Workbench.Domain.Agreements;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Features.Customers.Details;

/// <summary>A customer as its page shows it.</summary>
/// <param name="Version">The version that was read; increases with every change of the customer.</param>
public sealed record CustomerView(Customer Customer, long Version)
{
    /// <summary>Whom to call; null if nobody is known.</summary>
    public CustomerContact? MainContact { get; init; }
}
