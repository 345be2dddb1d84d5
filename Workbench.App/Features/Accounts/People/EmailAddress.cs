using System.Net.Mail;

namespace Workbench.App.Features.Accounts.People;

/// <summary>An e-mail address as typed by people: trimmed, checked for its form, and comparable.</summary>
public static class EmailAddress
{
    /// <summary>The form in which addresses are compared and kept unique.</summary>
    public static string Normalize(string email) => email.Trim().Normalize().ToUpperInvariant();

    /// <summary>A bare address: "Anna &lt;anna@x.se&gt;" is none.</summary>
    public static bool IsValid(string email) =>
        MailAddress.TryCreate(email.Trim(), out var parsed)
        && string.Equals(parsed.Address, email.Trim(), StringComparison.Ordinal);
}
