using Workbench.Domain;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Shell.Contacts;

/// <summary>Reads the contacts of a customer, for the fields and letters of every feature.</summary>
public interface ICustomerContacts
{
    /// <returns>The main contact first; empty if there is no such customer.</returns>
    Task<IReadOnlyList<CustomerContact>> GetAsync(
        Actor actor,
        int customerId,
        CancellationToken ct
    );
}
