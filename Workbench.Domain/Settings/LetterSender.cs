namespace Workbench.Domain.Settings;

/// <summary>Who sends the letters to customers. An empty part is left out of the letter.</summary>
/// <param name="Address">Postal address, of several lines.</param>
public sealed record LetterSender(string Name, string Address, string Phone, string Email)
{
    public static LetterSender None { get; } = new("", "", "", "");
}
