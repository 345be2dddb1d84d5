using Workbench.App.Shell.Language;
using Workbench.Domain;
using Workbench.Domain.Agreements.Contacts;

namespace Workbench.App.Shell.Contacts;

/// <summary>Finds the language in which a letter to a customer begins.</summary>
public static class LetterLanguage
{
    /// <param name="name">The contact to whom it goes; the main contact if it is nobody that is known.</param>
    /// <returns>The contact's language; Swedish if none is recorded.</returns>
    public static async Task<string> FindLanguageAsync(
        this ICustomerContacts contacts,
        Actor actor,
        int customerId,
        CancellationToken ct,
        string name = ""
    ) => Find(await contacts.GetAsync(actor, customerId, ct), name);

    public static string Find(IReadOnlyList<CustomerContact> contacts, string name) =>
        (
            contacts.FirstOrDefault(c =>
                string.Equals(c.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)
            ) ?? contacts.FirstOrDefault(c => c.IsMain)
        )?.Language is ContactLanguage.English
            ? Languages.English
            : Languages.Swedish;
}
