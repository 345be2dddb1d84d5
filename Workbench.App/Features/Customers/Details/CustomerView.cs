using Workbench.Domain.Agreements;

namespace Workbench.App.Features.Customers.Details;

/// <summary>A customer as its page shows it.</summary>
/// <param name="Version">The version that was read; increases with every change of the customer.</param>
public sealed record CustomerView(Customer Customer, long Version);
