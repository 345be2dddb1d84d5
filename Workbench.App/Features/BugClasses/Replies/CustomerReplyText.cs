using System.Globalization;
using Workbench.App.Shell.Letters;
using Workbench.Domain;
using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Features.BugClasses.Replies;

/// <summary>
/// Builds the reply for each bug class in the customer's language. It says what was tested, also that nothing was before the
/// customer is charged. The reply for class 2 promises no release, because wishes are only weighed; the reply for class 4 states
/// what we are not liable for (Q15).
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

        var tests = TestKeys(facts).Select(key => Text(key, language)).ToList();
        if (tests.Count > 0)
        {
            paragraphs.Add(
                Text(nameof(BugClassesTexts.Reply_Tested), language, string.Join("\n", tests))
            );
        }

        var found = facts
            .Answers.Where(a => a.Reply == BugReply.Yes)
            .Select(a => a.Evidence)
            .ToList();
        if (found.Count > 0)
        {
            paragraphs.Add(Text(EvidenceKey(facts.Class), language, string.Join("\n", found)));
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

    /// <summary>Returns the sentences about the shops in which the fault was tried.</summary>
    private static IEnumerable<string> TestKeys(CustomerReplyData facts)
    {
        foreach (var answer in facts.Answers)
        {
            var key = (answer.Question, answer.Reply) switch
            {
                (
                    BugQuestion.HappensInCleanShop
                        or BugQuestion.HappensInReferenceShop,
                    BugReply.Yes
                ) => nameof(BugClassesTexts.Reply_TestedCleanShopYes),
                (
                    BugQuestion.HappensInCleanShop
                        or BugQuestion.HappensInReferenceShop,
                    BugReply.No
                ) => nameof(BugClassesTexts.Reply_TestedCleanShopNo),
                (BugQuestion.HappensInUnrelatedShops, BugReply.Yes) => nameof(
                    BugClassesTexts.Reply_TestedOtherShopsYes
                ),
                (BugQuestion.HappensInUnrelatedShops, BugReply.No) => nameof(
                    BugClassesTexts.Reply_TestedOtherShopsNo
                ),
                _ => null,
            };
            if (key is not null)
            {
                yield return key;
            }
        }

        if (ChargingRules.IsCharged(facts.Class) && !facts.WasTriedInReferenceShop)
        {
            yield return nameof(BugClassesTexts.Reply_NotTested);
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
