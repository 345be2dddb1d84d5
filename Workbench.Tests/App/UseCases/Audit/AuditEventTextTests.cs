using System.Globalization;
using System.Reflection;
using FluentAssertions;
using Workbench.App.Commands;
using Workbench.App.Commands.Auditing;
using Workbench.App.Features.Audit.Overview;
using Workbench.App.Storage;
using Workbench.App.Storage.Auditing;
using Workbench.App.Storage.Rows;
using Workbench.Tests.Architecture;
using Workbench.Tests.Storage.Persisted;
using Xunit;

namespace Workbench.Tests.UseCases.Audit;

/// <summary>Tests that the page says in a sentence what each event of the audit is.</summary>
public sealed class AuditEventTextTests
{
    private const string ResourceClass = "AuditEventTexts";

    /// <summary>Every name that the audit can contain.</summary>
    private static readonly string[] Names =
    [
        .. StoredNames.Commands,
        .. StoredNames.OtherCommands,
        .. Enum.GetValues<AuditedReading>().Select(ReadingRecorder.NameOf),
    ];

    [Theory]
    [InlineData("en-GB")]
    [InlineData("sv-SE")]
    public void Every_event_has_a_text(string language)
    {
        using var texts = new UiLanguage(language);

        Names
            .Where(name => AuditText.EventText(name) is null)
            .Should()
            .BeEquivalentTo(["CheckCode", "RecordSessionActivity"], "they are not audited");
    }

    [Fact]
    public void Every_text_is_that_of_an_event() =>
        ResourceFile
            .English.Single(f =>
                string.Equals(f.ClassName, ResourceClass, StringComparison.Ordinal)
            )
            .Entries.Select(e => e.Key.Split('_')[0])
            .Except(Names, StringComparer.Ordinal)
            .Should()
            .BeEmpty();

    [Theory]
    [InlineData(AuditOutcome.Done, 1, "Took the next ticket")]
    [InlineData(AuditOutcome.Denied, 1, "Refused, no permission: Took the next ticket")]
    [InlineData(AuditOutcome.Done, 3, "Took the next ticket (3 times)")]
    public void The_outcome_is_part_of_the_sentence(
        AuditOutcome outcome,
        int count,
        string sentence
    )
    {
        using var texts = new UiLanguage("en-GB");
        var row = Row("TakeNext") with { Outcome = outcome, Count = count };

        AuditText.Sentence(row).Should().Be(sentence);
    }

    [Fact]
    public void Roles_are_in_the_language_of_the_page()
    {
        using var texts = new UiLanguage("sv-SE");
        var row = Row("ChangeRoles") with
        {
            Kind = AuditKind.Access,
            Detail = "None → Technician, TeamLead",
        };

        AuditText.Detail(row).Should().Be("Ingen roll → Tekniker, Teamledare");
    }

    [Fact]
    public void Commands_about_accounts_have_a_kind_of_their_own() =>
        typeof(CommandExecutor)
            .Assembly.GetTypes()
            .Select(t => (Type: t, Command: t.GetCustomAttribute<CommandNameAttribute>()))
            .Where(c =>
                c.Command is { Kind: AuditKind.Change }
                && c.Type.Namespace!.Contains(".Accounts", StringComparison.Ordinal)
            )
            .Select(c => c.Command!.Name)
            .Should()
            // The work of people on tickets, and counts, which are not audited.
            .BeEquivalentTo([
                "ReassignTickets",
                "CheckPassword",
                "CheckCode",
                "RecordSessionActivity",
            ]);

    private static AuditRow Row(string command) =>
        new(1, new(2026, 11, 2, 8, 0, 0, DateTimeKind.Utc), 1, command, "", null);

    private sealed class UiLanguage : IDisposable
    {
        private readonly CultureInfo before = CultureInfo.CurrentUICulture;

        public UiLanguage(string language) => CultureInfo.CurrentUICulture = new(language);

        public void Dispose() => CultureInfo.CurrentUICulture = before;
    }
}
