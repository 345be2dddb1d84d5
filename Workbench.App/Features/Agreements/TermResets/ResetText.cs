using Workbench.App.Features.Agreements.CustomerAccount;
using Workbench.App.Shell.Formatting;
using Workbench.App.Shell.Tags;
using Workbench.Domain;
using Workbench.Domain.Agreements.Resets;

namespace Workbench.App.Features.Agreements.TermResets;

/// <summary>Formats runs of resets in the language of the page.</summary>
internal static class ResetText
{
    public static string RunHref(int id) => $"resets?run={Formats.Invariant(id)}";

    public static string PreviewHref(DateOnly day) => $"resets?day={Formats.Date(day)}";

    public static string CustomerHref(ResetRunLineRow row) =>
        $"customers/{Uri.EscapeDataString(row.CustomerNumber)}";

    public static string ActorOf(ResetRun run) =>
        run.ActorId == Actor.Program.Id ? AgreementsTexts.ResetsByProgram : run.ActorName;

    public static string What(ResetRunLine line) =>
        line.Kind switch
        {
            ResetRunLineKind.Reset => Formats.Text(
                AgreementsTexts.ResetsLineReset,
                Formats.Date(line.TermStart!.Value),
                Formats.Date(line.On!.Value)
            ),
            ResetRunLineKind.Ended => Formats.Text(
                AgreementsTexts.ResetsLineEnded,
                Formats.Date(line.On!.Value.AddDays(-1)),
                new Money(line.OwedOre)
            ),
            ResetRunLineKind.Failed => Formats.Text(
                AgreementsTexts.ResetsLineFailed,
                Reason(line.Reason ?? "")
            ),
        };

    public static string For(PreviewedResetState state) =>
        state switch
        {
            PreviewedResetState.AsPreviewed => AgreementsTexts.ResetsAsPreviewed,
            PreviewedResetState.Different => AgreementsTexts.ResetsDifferent,
            PreviewedResetState.NotRun => AgreementsTexts.ResetsNotRun,
        };

    public static TagKind KindOf(PreviewedResetState state) =>
        state switch
        {
            PreviewedResetState.AsPreviewed => TagKind.Ok,
            PreviewedResetState.Different => TagKind.Due,
            PreviewedResetState.NotRun => TagKind.Idle,
        };

    /// <summary>Returns what ran instead, and what was recorded in between.</summary>
    public static string Why(ResetRunLineRow row)
    {
        var ran = row.Compared!.Ran!;
        var outcome =
            ran.Kind == ResetRunLineKind.Ended
                ? Formats.Text(AgreementsTexts.ResetsRanEnded, new Money(ran.OwedOre))
                : Formats.Text(
                    AgreementsTexts.ResetsRan,
                    Formats.Duration(ran.LapsedMinutes),
                    Formats.Duration(ran.CarriedMinutes),
                    Formats.Duration(ran.GrantedMinutes)
                );
        return row.Differences.Count == 0
            ? $"{outcome} {AgreementsTexts.ResetsCauseUnknown}"
            : $"{outcome} {Formats.Text(AgreementsTexts.ResetsCause, string.Join(", ", row.Differences.Select(Cause)))}";
    }

    private static string Cause(ResetDifference difference) =>
        difference.Kind is { } kind
            ? $"{HoursText.For(kind)} {difference.Minutes}"
            : Formats.Text(AgreementsTexts.ResetsCausePackage, difference.Package);

    /// <summary>Returns a refusal as text. An error that nobody expected keeps its message, for the log has the rest.</summary>
    private static string Reason(string reason) =>
        Enum.TryParse<RefusalCode>(reason, out var code)
            ? RefusalText.For(Refusal.Because(code))
            : Formats.Text(AgreementsTexts.ResetsError, reason);
}
