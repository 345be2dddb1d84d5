using System.Net.Mail;

namespace Workbench.App.Features.Accounts.People;

/// <summary>Normalizes and validates an e-mail address that a person typed.</summary>
public static class EmailAddress
{
    /// <summary>Returns the form in which addresses are compared and kept unique.</summary>
    public static string Normalize(string email) => email.Trim().Normalize().ToUpperInvariant();

    /// <summary>Returns whether the text is a bare address. "Anna &lt;anna@x.se&gt;" is not valid.</summary>
    public static bool IsValid(string email) =>
        MailAddress.TryCreate(email.Trim(), out var parsed)
        && string.Equals(parsed.Address, email.Trim(), StringComparison.Ordinal);
}
