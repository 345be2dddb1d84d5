using System.Globalization;
using Workbench.Domain.Settings;

namespace Workbench.App.Shell.Letters;

/// <summary>Puts the sender's data below a letter: name, address, phone number and e-mail address, as far as they are set.</summary>
public static class LetterSenderText
{
    public static Letter WithSender(this Letter letter, LetterSender sender, CultureInfo language)
    {
        var lines = Lines(sender, language).ToList();
        return lines.Count == 0
            ? letter
            : letter with
            {
                Text = $"{letter.Text}\n\n{string.Join('\n', lines)}",
            };
    }

    private static IEnumerable<string> Lines(LetterSender sender, CultureInfo language)
    {
        if (sender.Name.Length > 0)
        {
            yield return sender.Name;
        }

        if (sender.Address.Length > 0)
        {
            yield return sender.Address;
        }

        if (sender.Phone.Length > 0)
        {
            var format = LetterTexts.ResourceManager.GetString(
                nameof(LetterTexts.SenderPhone),
                language
            )!;
            yield return string.Format(language, format, sender.Phone);
        }

        if (sender.Email.Length > 0)
        {
            yield return sender.Email;
        }
    }
}
