using System.Reflection;
using FluentAssertions;
using Workbench.App.Commands;
using Workbench.Domain;
using Xunit;

namespace Workbench.Tests.UseCases;

/// <summary>
/// Checks that every command has an operation id, so that a repeated click has no second effect, and an expected version if it
/// changes something that the person looked at. Exceptions are listed here with their reason.
/// </summary>
public sealed class CommandsTests
{
    /// <summary>Commands that change nothing when they are repeated.</summary>
    private static readonly Dictionary<string, string> CommandsWithoutOperationId = new(
        StringComparer.Ordinal
    )
    {
        ["RecordBackup"] = "each backup is one",
        ["SealAudit"] = "a sweep: each row once",
        ["WriteSecurityEvents"] = "takes each event once",
        ["CloseDelivered"] = "a sweep over what is due and not done",
        ["RunResets"] = "a sweep: once per term",
        ["ImportFolder"] = "the same folder again adds nothing",
        ["DeleteExpiredStagedFiles"] = "a sweep over what was never submitted",
        ["StoreForecasts"] = "once a night",
        ["CompareTimeAdvice"] = "a sweep: each delivered ticket once",
        ["ChangePassword"] = "asks for the current password, which is another one after it",
        ["TurnOnTwoFactor"] = "names the app; the same again changes nothing",
        ["TurnOffTwoFactor"] = "names what it shall be",
        ["RecordSessionActivity"] = "the latest instant counts",
        ["SaveDraft"] = "what is written last counts, and nothing has been said yet",
    };

    private static readonly Dictionary<string, string> CommandsWithoutVersion = new(
        StringComparer.Ordinal
    )
    {
        ["StartSession"] = "adds: each sign-in is one",
        ["EndSession"] = "names what is over",
        ["EndOtherSessions"] = "names what stays",
        ["AddAbsence"] = "adds; days that are taken are refused",
        ["ImportAbsences"] =
            "adds or changes what the calendar says; compared with what is stored inside the write",
        ["HandOverTickets"] =
            "names who shall have them; a ticket that is no longer the person's is refused",
        ["AddBusyPeriod"] = "adds",
        ["KeepResetPreview"] = "adds",
        ["AddCustomer"] = "adds",
        ["AddPackage"] = "adds",
        ["AttachFile"] = "adds",
        ["BuyRefillCard"] = "adds",
        ["RecordSalesContact"] = "adds; a warning that was recorded is refused",
        ["HandOverMonth"] = "adds what is not handed over; names the sum that was confirmed",
        ["UndoHandOver"] = "a hand-over never changes; undone it is refused",
        ["StartInvoice"] = "adds: a confirmed invoice or one that is being sent is refused",
        ["RecordInvoiceAnswer"] = "adds what the service said; the latest counts",
        ["LockMonth"] = "names what it shall be; a locked month is refused",
        ["UnlockMonth"] = "names what it shall be; an open month is refused",
        ["PostponeHandOver"] = "adds: the latest counts",
        ["SnoozeSalesTask"] = "adds: the latest counts",
        ["ResumeSalesTask"] = "adds: the latest counts",
        ["StageFile"] = "adds",
        ["UnstageFile"] = "a file never changes",
        ["RegisterTime"] = "adds: a colleague's minutes do not make one's own wrong",
        ["SubmitTicket"] = "adds",
        ["InvitePerson"] = "adds",
        ["CreateFirstAdministrator"] = "adds, as long as there is none",
        ["OpenAgreement"] = "adds, as long as there is none",
        ["RemoveAttachment"] = "a file never changes",
        ["CancelRefillCard"] = "a card never changes; drawn or cancelled it is refused",
        ["ChangePackage"] = "names what it shall be; the one that is chosen is refused",
        ["EndAgreement"] = "names what it shall be; a second order is refused",
        ["ActivatePerson"] = "names what it shall be",
        ["DeactivatePerson"] = "names what it shall be",
        ["ChangePerson"] = "names what it shall be",
        ["SetAdministrator"] = "names what it shall be",
        ["JoinPeople"] = "names who it shall be; a joined person is refused",
        ["ReassignTickets"] = "names who shall have them; the tickets are read inside the write",
        ["ChangeRoles"] = "names what it shall be",
        ["ResetPassword"] = "makes a new link, whatever was",
        ["TakeNext"] = "nobody chooses, whatever they see",
        ["SendNotifications"] = "asks inside the write what was not told yet",
        ["MarkNotificationsSeen"] = "names what was looked at; what was seen stays seen",
        ["StartTimer"] = "the state is asked inside the write",
        ["StopTimer"] = "names the timer by its start",
        ["DiscardTimer"] = "names the timer by its start",
        ["EndTimer"] = "names the timer by its start",
        ["RegisterParkedTimer"] = "names the timer by its start",
        ["DiscardParkedTimer"] = "names the timer by its start",
    };

    private static readonly Dictionary<string, List<MethodInfo>> Commands = typeof(CommandExecutor)
        .Assembly.GetTypes()
        .Where(t =>
            t.Namespace?.Contains(".Features", StringComparison.Ordinal) == true
            && t.GetConstructors()
                .Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(CommandExecutor)))
        )
        .ToDictionary(
            t => t.Name,
            t =>
                t.GetMethods(
                        BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly
                    )
                    .Where(m =>
                        m.GetParameters() is [{ ParameterType: var first }, ..]
                        && first == typeof(Actor)
                        && !m.Name.StartsWith("Preview", StringComparison.Ordinal)
                    )
                    .ToList(),
            StringComparer.Ordinal
        );

    [Fact]
    public void Every_command_carries_an_operation_id() =>
        Commands
            .Where(c => c.Value.Any(m => !Has(m, typeof(Guid), "OperationId")))
            .Select(c => c.Key)
            .Should()
            .BeEquivalentTo(CommandsWithoutOperationId.Keys);

    [Fact]
    public void Every_command_on_viewed_data_has_a_version_parameter() =>
        Commands
            .Where(c => c.Value.Any(m => !Has(m, typeof(long?), "ExpectedVersion")))
            .Select(c => c.Key)
            .Should()
            .BeEquivalentTo(CommandsWithoutVersion.Keys.Concat(CommandsWithoutOperationId.Keys));

    [Fact]
    public void The_scan_finds_commands() =>
        Commands.Should().HaveCountGreaterThan(50).And.ContainKey("TriageTicket");

    /// <summary>Returns whether the method has the property as a parameter or in a parameter's record.</summary>
    private static bool Has(MethodInfo method, Type type, string property) =>
        method
            .GetParameters()
            .Any(p =>
                p.ParameterType == type
                || p.ParameterType.GetProperty(property)?.PropertyType == type
            );
}
