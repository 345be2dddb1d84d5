using System.Globalization;
using Workbench.App.Shell.Letters;
using Workbench.Domain;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Replies;

/// <summary>
/// Builds the reply for each bug class in the customer's language. The reply for class 4 states what we are not liable for
/// (Q15).
/// </summary>
[Rule("B5", Decides = true)]
public static class CustomerReplyText
{
    public static CustomerReply Create(CustomerReplyData facts, CultureInfo language)
    {
        var paragraphs = new List<string>
        {
            facts.Contact.Length == 0
                ? SharedText(nameof(LetterTexts.GreetingWithoutName), language)
                : SharedText(nameof(LetterTexts.Greeting), language, facts.Contact),
            Text(ClassKey(facts.Class), language, facts.Subject),
        };
        if (facts.ProductReport is { } report)
        {
            paragraphs.Add(Text(nameof(BugClassesTexts.Reply_Report), language, report));
        }

        if (facts.Evidence.Count > 0)
        {
            paragraphs.Add(
                Text(EvidenceKey(facts.Class), language, string.Join("\n", facts.Evidence))
            );
        }

        if (facts.Class == BugClass.Modification)
        {
            paragraphs.Add(Text(nameof(BugClassesTexts.Reply_Liability), language));
        }

        AddTime(paragraphs, facts, language);
        paragraphs.Add(SharedText(nameof(LetterTexts.Closing), language));
        return new(
            SharedText(nameof(LetterTexts.Subject), language, facts.Number, facts.Subject),
            string.Join("\n\n", paragraphs)
        );
    }

    private static void AddTime(
        List<string> paragraphs,
        CustomerReplyData facts,
        CultureInfo language
    )
    {
        if (facts.Charged > Minutes.Zero)
        {
            var key =
                facts.Class == BugClass.Misconfiguration
                    ? nameof(BugClassesTexts.Reply_ChargedTroubleshooting)
                    : nameof(BugClassesTexts.Reply_Charged);
            paragraphs.Add(Text(key, language, facts.Charged.ToString(null, language)));
        }

        if (facts.NotCharged > Minutes.Zero)
        {
            paragraphs.Add(
                Text(
                    nameof(BugClassesTexts.Reply_NotCharged),
                    language,
                    facts.NotCharged.ToString(null, language)
                )
            );
        }
    }

    private static string ClassKey(BugClass bugClass) =>
        bugClass switch
        {
            BugClass.CommonSystemBug => nameof(BugClassesTexts.Reply_Class1),
            BugClass.NotSupported => nameof(BugClassesTexts.Reply_Class2),
            BugClass.Misconfiguration => nameof(BugClassesTexts.Reply_Class3),
            BugClass.Modification => nameof(BugClassesTexts.Reply_Class4),
        };

    private static string EvidenceKey(BugClass bugClass) =>
        bugClass == BugClass.Misconfiguration
            ? nameof(BugClassesTexts.Reply_FoundSetting)
            : nameof(BugClassesTexts.Reply_Found);

    private static string Text(string key, CultureInfo language, params object?[] values) =>
        string.Format(language, BugClassesTexts.ResourceManager.GetString(key, language)!, values);

    private static string SharedText(string key, CultureInfo language, params object?[] values) =>
        string.Format(language, LetterTexts.ResourceManager.GetString(key, language)!, values);
}
