using Workbench.App.Shell.Formatting;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Features.Customers.Contacts;

/// <summary>Formats contacts in the language of the page.</summary>
internal static class ContactText
{
    public static string For(ContactLanguage language) =>
        language switch
        {
            ContactLanguage.Swedish => CustomersTexts.Contact_Swedish,
            ContactLanguage.English => CustomersTexts.Contact_English,
        };

    /// <summary>Returns the name, or the e-mail address of a contact whose name is not known.</summary>
    public static string NameOf(CustomerContact contact) =>
        contact.Name.Length > 0 ? contact.Name : contact.Email;

    /// <summary>Returns what a revision did and what was true from then on.</summary>
    public static string Describe(ContactRevision revision)
    {
        var name = revision.Name.Length > 0 ? revision.Name : revision.Email;
        var facts = string.Join(
            ", ",
            new[]
            {
                revision.IsMain ? CustomersTexts.Contact_Main : "",
                revision.Role,
                revision.Email,
                revision.Telephone,
                revision.Language is { } language ? For(language) : "",
                revision.Note,
            }.Where(f => f.Length > 0)
        );
        return revision.IsRemoved ? Formats.Text(CustomersTexts.Contact_HistoryRemoved, name)
            : facts.Length == 0 ? Formats.Text(CustomersTexts.Contact_HistorySaved, name)
            : Formats.Text(CustomersTexts.Contact_HistorySavedWith, name, facts);
    }
}
