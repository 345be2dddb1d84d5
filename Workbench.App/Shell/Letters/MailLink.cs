namespace Workbench.App.Shell.Letters;

/// <summary>A link that opens the person's own mail program with a message: Workbench sends no e-mail.</summary>
public static class MailLink
{
    /// <summary>
    /// The longest address that every common mail program and browser opens. A longer text is left out, and copying it stands
    /// beside the link.
    /// </summary>
    public const int MaxLength = 2_000;

    /// <summary>Returns the address; null without an e-mail address.</summary>
    public static string? Create(string email, string subject, string text)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            return null;
        }

        var link =
            $"mailto:{Uri.EscapeDataString(email.Trim()).Replace("%40", "@", StringComparison.Ordinal)}?subject={Uri.EscapeDataString(subject)}";
        // Mail programs take the line break of RFC 6068 alone.
        var withText = $"{link}&body={Uri.EscapeDataString(text.ReplaceLineEndings("\r\n"))}";
        return withText.Length <= MaxLength ? withText : link;
    }
}
