using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Features.Customers.Contacts;

/// <summary>The contacts of a customer, the main contact first, with their history.</summary>
/// <param name="History">All revisions, the newest first.</param>
public sealed record ContactsView(
    IReadOnlyList<CustomerContact> Contacts,
    IReadOnlyList<ContactRevision> History
);
