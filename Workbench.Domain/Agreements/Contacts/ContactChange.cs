namespace Workbench.Domain.Agreements.Contacts;

/// <summary>A change of a customer's contacts: what to store.</summary>
/// <param name="Customer">With the name and e-mail address of the main contact.</param>
/// <param name="Revisions">To add.</param>
/// <param name="ContactNo">The contact that was saved or removed.</param>
public sealed record ContactChange(
    Customer Customer,
    IReadOnlyList<ContactRevision> Revisions,
    int ContactNo
)
{
    /// <summary>
    /// Adds or changes a contact. The first contact is the main contact; another one becomes it only by being saved as it.
    /// </summary>
    /// <param name="contactNo">Null for a new contact.</param>
    /// <param name="expectedVersion">The version that was shown; null if none was.</param>
    public static Result<ContactChange> Save(
        Customer customer,
        IReadOnlyCollection<ContactRevision> revisions,
        int? contactNo,
        long? expectedVersion,
        ContactInput input,
        Actor actor,
        DateTime now
    )
    {
        input = input.Trim();
        var contacts = CustomerContacts.From(customer, revisions);
        var saved = contactNo is null
            ? null
            : contacts.Contacts.FirstOrDefault(c => c.No == contactNo);
        if (Check(contacts, contactNo, saved, expectedVersion, input) is { } refusal)
        {
            return refusal;
        }

        var main = contacts.Main;
        List<ContactRevision> added = [];
        var isMain = input.IsMain || main is null || saved is { IsMain: true };
        // The present main contact gets a revision if it has none, so that its number is not used again.
        if (main is not null && main != saved && (isMain || main.Version == 0))
        {
            added.Add(Revise(customer.Id, main with { IsMain = !isMain }, actor, now));
        }

        var no = saved?.No ?? CustomerContacts.NextNo([.. revisions, .. added]);
        added.Add(
            Revise(
                customer.Id,
                new(
                    no,
                    saved?.Version ?? 0,
                    input.Name,
                    input.Role,
                    input.Email,
                    input.Telephone,
                    input.Language,
                    input.Note,
                    isMain
                ),
                actor,
                now
            )
        );
        return new ContactChange(
            isMain
                ? customer with
                {
                    ContactName = input.Name,
                    ContactEmail = input.Email,
                }
                : customer,
            added,
            no
        );
    }

    /// <summary>Removes a contact. The main contact is removed last.</summary>
    public static Result<ContactChange> Remove(
        Customer customer,
        IReadOnlyCollection<ContactRevision> revisions,
        int contactNo,
        long? expectedVersion,
        Actor actor,
        DateTime now
    )
    {
        var contacts = CustomerContacts.From(customer, revisions);
        var removed = contacts.Contacts.FirstOrDefault(c => c.No == contactNo);
        return removed is null ? Refusal.Because(RefusalCode.NotFound, contactNo)
            : expectedVersion is { } seen && seen != removed.Version
                ? Refusal.Because(RefusalCode.ConcurrencyConflict)
            : removed.IsMain && contacts.Contacts.Count > 1
                ? Refusal.Because(RefusalCode.MainContactNeeded, removed.Name)
            : new ContactChange(
                removed.IsMain ? customer with { ContactName = "", ContactEmail = "" } : customer,
                [Revise(customer.Id, removed, actor, now) with { IsRemoved = true }],
                contactNo
            );
    }

    /// <summary>
    /// Returns the revision of the main contact after its name or e-mail address was changed with the customer; null if nothing
    /// is to be kept.
    /// </summary>
    public static ContactRevision? Follow(
        Customer before,
        Customer after,
        IReadOnlyCollection<ContactRevision> revisions,
        Actor actor,
        DateTime now
    ) =>
        (before.ContactName, before.ContactEmail) == (after.ContactName, after.ContactEmail)
        || CustomerContacts.From(before, revisions).Main is not { } main
            ? null
            : Revise(
                after.Id,
                main with
                {
                    Name = after.ContactName,
                    Email = after.ContactEmail,
                },
                actor,
                now
            ) with
            {
                IsRemoved = after.ContactName.Length == 0 && after.ContactEmail.Length == 0,
            };

    private static Refusal? Check(
        CustomerContacts contacts,
        int? contactNo,
        CustomerContact? saved,
        long? expectedVersion,
        ContactInput input
    ) =>
        contactNo is { } no && saved is null ? Refusal.Because(RefusalCode.NotFound, no)
        : saved is not null && expectedVersion is { } seen && seen != saved.Version
            ? Refusal.Because(RefusalCode.ConcurrencyConflict)
        : saved is null && contacts.Contacts.Count >= CustomerContacts.MaxContacts
            ? Refusal.Because(RefusalCode.TooManyContacts, CustomerContacts.MaxContacts)
        : CheckTexts(input);

    private static Refusal? CheckTexts(ContactInput input) =>
        TextCheck.RequiredLine(FieldName.Name, input.Name, Customer.MaxNameLength)
        ?? TextCheck.OptionalLine(FieldName.Role, input.Role, ContactRevision.MaxRoleLength)
        ?? TextCheck.OptionalLine(FieldName.Email, input.Email, Customer.MaxNameLength)
        ?? (
            input.Email.Length > 0 && !EmailAddress.IsValid(input.Email)
                ? Refusal.Because(RefusalCode.EmailInvalid)
                : null
        )
        ?? TextCheck.OptionalLine(
            FieldName.Telephone,
            input.Telephone,
            ContactRevision.MaxTelephoneLength
        )
        ?? (
            input.Telephone.Length > 0 && !TelephoneNumber.IsValid(input.Telephone)
                ? Refusal.Because(RefusalCode.TelephoneInvalid)
                : null
        )
        ?? TextCheck.Optional(FieldName.Note, input.Note, ContactRevision.MaxNoteLength);

    private static ContactRevision Revise(
        int customerId,
        CustomerContact contact,
        Actor actor,
        DateTime now
    ) =>
        new(
            customerId,
            contact.No,
            contact.Version + 1,
            contact.Name,
            contact.Role,
            contact.Email,
            contact.Telephone,
            contact.Language,
            contact.Note,
            contact.IsMain,
            IsRemoved: false,
            now,
            actor.Id,
            actor.Name
        );
}
