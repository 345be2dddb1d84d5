using System.Reflection;
using System.Text.RegularExpressions;
using FluentAssertions;
using Workbench.App.Commands;
using Workbench.App.Features.BugClasses.Wizard;
using Workbench.App.Features.Import;
using Workbench.App.Features.Import.Parsing;
using Workbench.App.Features.Queue.NextTicket;
using Workbench.App.Features.Tickets.Intake.UnsentDrafts;
using Workbench.App.Features.Tickets.Time.Registration;
using Workbench.App.Live.Presence;
using Workbench.App.Operations.Backups;
using Workbench.App.Settings;
using Workbench.App.Storage;
using Workbench.App.Storage.Sqlite;
using Workbench.Domain.Notifications;
using Workbench.Tests.Support;
using Xunit;

namespace Workbench.Tests.Storage.Persisted;

/// <summary>Tests that stored names don't change when a class, a property or a constant is renamed.</summary>
public sealed partial class PersistedNamesTests
{
    private static readonly Assembly App = typeof(CommandExecutor).Assembly;

    private static readonly string Source = string.Join(
        '\n',
        Repository
            .Files(".cs", ".js")
            .Where(f =>
                f.StartsWith("Workbench.App/", StringComparison.Ordinal)
                || f.StartsWith("Workbench.Domain/", StringComparison.Ordinal)
            )
            .Select(f => File.ReadAllText(Repository.PathOf(f)))
    );

    private static readonly Dictionary<string, Type> Commands = App.GetTypes()
        .Where(t => t.GetCustomAttribute<CommandNameAttribute>() is not null)
        .ToDictionary(CommandDescriptor.NameOf, StringComparer.Ordinal);

    [Fact]
    public void Commands_keep_their_names() =>
        Commands.Keys.Should().BeEquivalentTo(StoredNames.Commands);

    [Fact]
    public void Every_use_case_that_writes_has_a_stored_name()
    {
        var writing = CommandOf()
            .Matches(Source)
            .Select(m => m.Groups["type"].Value)
            .ToHashSet(StringComparer.Ordinal);

        writing.Should().HaveCountGreaterThan(60);
        writing
            .Except(Commands.Values.Select(t => t.Name), StringComparer.Ordinal)
            .Should()
            .BeEmpty();
    }

    [Fact]
    public void Other_commands_of_the_audit_keep_their_names() =>
        StoredNames
            .OtherCommands.Should()
            .OnlyContain(name => Source.Contains($"\"{name}\"", StringComparison.Ordinal));

    [Fact]
    public void Answers_of_operations_keep_their_names() =>
        Commands
            .Select(c => (c.Key, Shape: OutcomesOf(c.Value)))
            .Where(c => c.Shape.Length > 0)
            .ToDictionary(c => c.Key, c => c.Shape, StringComparer.Ordinal)
            .Should()
            .BeEquivalentTo(StoredNames.Outcomes);

    [Fact]
    public void Values_keep_their_names()
    {
        using var db = new SqliteDesignTimeFactory().CreateDbContext([]);
        db.Model.GetEntityTypes()
            .SelectMany(e => e.GetProperties())
            .Select(p => Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType)
            .Where(t => t.IsEnum)
            .Concat([
                typeof(PassedOverTicket.StartBlocker),
                typeof(NotificationKind),
                typeof(StorageProvider),
            ])
            .Distinct()
            .ToDictionary(t => t.Name, ValuesOf, StringComparer.Ordinal)
            .Should()
            .BeEquivalentTo(StoredNames.Enums);
    }

    [Fact]
    public void Json_keeps_its_names()
    {
        new[]
        {
            typeof(TicketDraft),
            typeof(TimeDraft),
            typeof(WizardDraft),
            typeof(PresenceMessage),
        }
            .ToDictionary(t => t.Name, StoredShape.Describe, StringComparer.Ordinal)
            .Should()
            .BeEquivalentTo(StoredNames.Json);
        new[] { typeof(BackupManifest), typeof(ImportReport) }
            .ToDictionary(t => t.Name, StoredShape.DescribeWeb, StringComparer.Ordinal)
            .Should()
            .BeEquivalentTo(StoredNames.WebJson);
    }

    [Fact]
    public void Counters_keep_their_names() =>
        typeof(Counters)
            .GetFields()
            .Select(f => f.GetRawConstantValue())
            .Should()
            .BeEquivalentTo(StoredNames.Counters);

    [Fact]
    public void Settings_keep_their_names() =>
        Setting()
            .Matches(Source)
            .Select(m => m.Groups["key"].Value)
            .Distinct(StringComparer.Ordinal)
            .Should()
            .BeEquivalentTo(StoredNames.Settings);

    [Fact]
    public void Columns_of_an_import_keep_their_names() =>
        ImportTable
            .All.Select(t => $"{t.File}: {string.Join(' ', t.Columns)}")
            .Should()
            .Equal(StoredNames.ImportColumns);

    [Fact]
    public void Constants_that_are_stored_stay() =>
        StoredNames
            .Literals.Where(l => !Source.Contains(l, StringComparison.Ordinal))
            .Should()
            .BeEmpty();

    private static string ValuesOf(Type type) =>
        string.Join(' ', Enum.GetValues(type).Cast<Enum>().Select(v => $"{v}={v:D}"));

    private static string OutcomesOf(Type useCase) =>
        string.Join(
            " | ",
            useCase
                .GetMethods(
                    BindingFlags.Public
                        | BindingFlags.NonPublic
                        | BindingFlags.Instance
                        | BindingFlags.Static
                        | BindingFlags.DeclaredOnly
                )
                .Select(m => m.ReturnType)
                .Where(t =>
                    t is { IsGenericType: true, ContainsGenericParameters: false }
                    && t.GetGenericTypeDefinition() == typeof(Task<>)
                )
                .Select(t => t.GetGenericArguments()[0])
                .Where(IsOutcome)
                .SelectMany(CasesOf)
                .Select(c =>
                    $"{c.GetCustomAttribute<OutcomeNameAttribute>()!.Name} {StoredShape.Describe(c)}"
                )
                .Where(s => s is not ("Done {Value}" or "Done {Value{}}"))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
        );

    private static bool IsOutcome(Type type) =>
        type.GetInterfaces()
            .Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOutcome<>));

    private static IEnumerable<Type> CasesOf(Type outcome) =>
        outcome
            .GetNestedTypes()
            .Where(c => c.GetCustomAttribute<OutcomeNameAttribute>() is not null)
            .Select(c =>
                c.IsGenericTypeDefinition ? c.MakeGenericType(outcome.GetGenericArguments()) : c
            );

    [GeneratedRegex(
        @"CommandDescriptor\.Create<(?<type>\w+)>",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex CommandOf();

    [GeneratedRegex(
        @"""(?<key>(Agreements|Billing|Bugs|Delivery|Demo|Hosting|Letters|Notifications|Queue|Storage):\w+)""",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Setting();
}
