namespace Workbench.Domain.Agreements.Contacts;

/// <summary>
/// The contacts of a customer, the main contact first. Name and e-mail address of the main contact are those of the customer, so
/// that letters, lists and imports agree with it.
/// </summary>
public sealed record CustomerContacts(Customer Customer, IReadOnlyList<CustomerContact> Contacts)
{
    /// <summary>More contacts than this are a mistake. It bounds what a page reads.</summary>
    public const int MaxContacts = 50;

    public CustomerContact? Main => Contacts is [{ IsMain: true } main, ..] ? main : null;

    /// <param name="revisions">All revisions of the customer's contacts.</param>
    public static CustomerContacts From(
        Customer customer,
        IReadOnlyCollection<ContactRevision> revisions
    )
    {
        var current = revisions
            .GroupBy(r => r.ContactNo)
            .Select(g => g.MaxBy(r => r.No)!)
            .Where(r => !r.IsRemoved)
            .Select(r => new CustomerContact(
                r.ContactNo,
                r.No,
                r.IsMain ? customer.ContactName : r.Name,
                r.Role,
                r.IsMain ? customer.ContactEmail : r.Email,
                r.Telephone,
                r.Language,
                r.Note,
                r.IsMain
            ))
            .ToList();
        if (HasMain(customer) && !current.Any(c => c.IsMain))
        {
            current.Add(
                new(
                    NextNo(revisions),
                    0,
                    customer.ContactName,
                    "",
                    customer.ContactEmail,
                    "",
                    null,
                    "",
                    true
                )
            );
        }

        return new(customer, [.. current.OrderByDescending(c => c.IsMain).ThenBy(c => c.No)]);
    }

    internal static int NextNo(IEnumerable<ContactRevision> revisions) =>
        revisions.Select(r => r.ContactNo).DefaultIfEmpty(0).Max() + 1;

    private static bool HasMain(Customer customer) =>
        customer.ContactName.Length > 0 || customer.ContactEmail.Length > 0;
}
