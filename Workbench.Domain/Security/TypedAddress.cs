using System.Globalization;

namespace Workbench.Domain.Security;

/// <summary>
/// An e-mail address that somebody typed to sign in and that nobody has. It may be a mistyped address of a colleague; it may also
/// be a password in the wrong field.
/// </summary>
public static class TypedAddress
{
    /// <summary>
    /// Returns what of it may be stored: the first letter and the domain, if the domain is that of a colleague. A password is
    /// never one.
    /// </summary>
    /// <returns>For example <c>a…@example.se</c>; null if nothing may be stored.</returns>
    public static string? Shorten(string typed, IReadOnlySet<string> knownDomains)
    {
        var address = typed.Trim();
        return EmailAddress.IsValid(address) && knownDomains.Contains(DomainOf(address))
            ? $"{StringInfo.GetNextTextElement(address)}…@{DomainOf(address)}"
            : null;
    }

    /// <summary>Returns the domain of an address in the form in which domains are compared.</summary>
    public static string DomainOf(string address) =>
        address[(address.LastIndexOf('@') + 1)..].Trim().ToLowerInvariant();
}
