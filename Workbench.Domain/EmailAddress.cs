namespace Workbench.Domain;

/// <summary>Normalizes and validates an e-mail address that a person typed or a file contains.</summary>
public static class EmailAddress
{
    private const int MaxLocalPartLength = 64;

    /// <summary>Returns the form in which addresses are compared and kept unique.</summary>
    public static string Normalize(string email) => TextForm.ComparableName(email);

    /// <summary>Returns whether the text is a bare address. "Anna &lt;anna@x.se&gt;" is not valid.</summary>
    public static bool IsValid(string email)
    {
        var parts = email.Trim().Split('@');
        return parts is [{ Length: <= MaxLocalPartLength } local, var host]
            && local.Split('.').All(IsAtom)
            && host.Split('.').All(label => IsAtom(label) && label[0] != '-' && label[^1] != '-');
    }

    private static bool IsAtom(string text) => text.Length > 0 && text.All(IsAllowed);

    private static bool IsAllowed(char c) =>
        !char.IsWhiteSpace(c)
        && !char.IsControl(c)
        && !"()<>[]\\,;:\"".Contains(c, StringComparison.Ordinal)
        && TextCheck.FindInvisible(c.ToString()) is null;
}
