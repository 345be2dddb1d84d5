using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Features.Customers.Contacts;

/// <summary>Holds the input about a contact.</summary>
public sealed class ContactForm
{
    public string Name { get; set; } = "";

    public string Role { get; set; } = "";

    public string Email { get; set; } = "";

    public string Telephone { get; set; } = "";

    public ContactLanguage? Language { get; set; }

    public string Note { get; set; } = "";

    public bool IsMain { get; set; }

    public ContactInput Input => new(Name, Role, Email, Telephone, Language, Note, IsMain);

    public static ContactForm FromContact(CustomerContact contact) =>
        new()
        {
            Name = contact.Name,
            Role = contact.Role,
            Email = contact.Email,
            Telephone = contact.Telephone,
            Language = contact.Language,
            Note = contact.Note,
            IsMain = contact.IsMain,
        };
}
