using Workbench.Domain.Agreements.CustomerNotes;

namespace Workbench.App.Features.Customers.Notes;

/// <summary>A page of the notes about a customer, the newest first.</summary>
/// <param name="Pinned">The note at the top; null if none is pinned.</param>
/// <param name="HasMore">Whether there are older ones.</param>
public sealed record CustomerNotesView(
    CustomerNote? Pinned,
    IReadOnlyList<CustomerNote> Notes,
    bool HasMore
);
