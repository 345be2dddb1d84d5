using System.Globalization;

namespace Workbench.App.Features.Accounts.Passwords;

/// <summary>Represents a one-time link to set a password. It is shown to the administrator once and is not stored.</summary>
public sealed record OneTimeLink(int PersonId, string Token)
{
    /// <summary>The link, relative to the base address of the site.</summary>
    public string Url => FormattableString.Invariant($"account/password#{PersonId}.{Token}");

    /// <returns>The link whose part after the # this is; null if it is none.</returns>
    public static OneTimeLink? Parse(string? text)
    {
        var parts = text?.Split('.', 2) ?? [];
        return
            parts.Length == 2
            && int.TryParse(
                parts[0],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var person
            )
            ? new(person, parts[1])
            : null;
    }
}
