namespace Workbench.Domain;

/// <summary>The forms in which texts are compared. What a person or a file wrote is stored as it was written.</summary>
public static class TextForm
{
    /// <summary>Returns the composed form (NFC), in which equal letters are equal characters.</summary>
    public static string Compose(string text)
    {
        try
        {
            return text.Normalize();
        }
        catch (ArgumentException)
        {
            // Not Unicode, such as half a surrogate pair: there is no other form of it.
            return text;
        }
    }

    /// <summary>Returns a text in which line ends, composition and surrounding space make no difference.</summary>
    public static string Comparable(string text) =>
        Compose(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim());

    /// <summary>Returns the name of a person in a form in which upper and lower case make no difference either.</summary>
    public static string ComparableName(string name) => Comparable(name).ToUpperInvariant();
}
