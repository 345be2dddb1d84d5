using Workbench.Domain.Bugs;
using Workbench.Domain.Tickets;

namespace Workbench.App.Demo;

/// <summary>The answers that lead the demo's technicians to each bug class.</summary>
internal static class DemoBugAnswers
{
    public static IReadOnlyList<BugAnswer> For(BugClass bugClass) =>
        bugClass switch
        {
            BugClass.CommonSystemBug =>
            [
                new(
                    BugQuestion.HappensInCleanShop,
                    BugReply.Yes,
                    "Samma fel i referensbutiken med samma release."
                ),
                new(
                    BugQuestion.PromisedByDocumentation,
                    BugReply.Yes,
                    "Det fungerade i förra releasen."
                ),
            ],
            BugClass.NotSupported =>
            [
                new(
                    BugQuestion.HappensInCleanShop,
                    BugReply.Yes,
                    "Det går inte heller i referensbutiken."
                ),
                new(BugQuestion.PromisedByDocumentation, BugReply.No, "Manualen nämner det inte."),
            ],
            BugClass.Misconfiguration =>
            [
                new(BugQuestion.HappensInCleanShop, BugReply.No, "Fungerar i referensbutiken."),
                new(
                    BugQuestion.SettingExplainsIt,
                    BugReply.Yes,
                    "Inställningen skiljer sig från referensbutiken. Felet försvinner med standardvärdet."
                ),
                new(
                    BugQuestion.SettingIsAgainstManual,
                    BugReply.Yes,
                    "Manualen anger standardvärdet."
                ),
            ],
            BugClass.Modification =>
            [
                new(BugQuestion.HappensInCleanShop, BugReply.No, "Fungerar i referensbutiken."),
                new(BugQuestion.SettingExplainsIt, BugReply.No, ""),
                new(
                    BugQuestion.ModificationExplainsIt,
                    BugReply.Yes,
                    "Felet försvinner när temat byts mot standardtemat.",
                    ModifiedBy.ThirdParty
                ),
            ],
        };
}
