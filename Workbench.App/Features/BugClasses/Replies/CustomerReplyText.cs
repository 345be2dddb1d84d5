using System.Globalization;
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
                ? Text(nameof(Texts.Reply_GreetingNobody), language)
                : Text(nameof(Texts.Reply_Greeting), language, facts.Contact),
            Text(ClassKey(facts.Class), language, facts.Subject),
        };
        if (facts.ProductReport is { } report)
        {
            paragraphs.Add(Text(nameof(Texts.Reply_Report), language, report));
        }

        if (facts.Evidence.Count > 0)
        {
            paragraphs.Add(
                Text(EvidenceKey(facts.Class), language, string.Join("\n", facts.Evidence))
            );
        }

        if (facts.Class == BugClass.Modification)
        {
            paragraphs.Add(Text(nameof(Texts.Reply_Liability), language));
        }

        AddTime(paragraphs, facts, language);
        paragraphs.Add(Text(nameof(Texts.Reply_End), language));
        return new(
            Text(nameof(Texts.Reply_Subject), language, facts.Number, facts.Subject),
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
                    ? nameof(Texts.Reply_ChargedTroubleshooting)
                    : nameof(Texts.Reply_Charged);
            paragraphs.Add(Text(key, language, facts.Charged.ToString(null, language)));
        }

        if (facts.NotCharged > Minutes.Zero)
        {
            paragraphs.Add(
                Text(
                    nameof(Texts.Reply_NotCharged),
                    language,
                    facts.NotCharged.ToString(null, language)
                )
            );
        }
    }

    private static string ClassKey(BugClass bugClass) =>
        bugClass switch
        {
            BugClass.CommonSystemBug => nameof(Texts.Reply_Class1),
            BugClass.NotSupported => nameof(Texts.Reply_Class2),
            BugClass.Misconfiguration => nameof(Texts.Reply_Class3),
            BugClass.Modification => nameof(Texts.Reply_Class4),
        };

    private static string EvidenceKey(BugClass bugClass) =>
        bugClass == BugClass.Misconfiguration
            ? nameof(Texts.Reply_FoundSetting)
            : nameof(Texts.Reply_Found);

    private static string Text(string key, CultureInfo language, params object?[] values) =>
        string.Format(language, Texts.ResourceManager.GetString(key, language)!, values);
}
