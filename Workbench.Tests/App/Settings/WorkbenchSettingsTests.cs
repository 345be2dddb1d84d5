using FluentAssertions;
using Workbench.App.Settings;
using Workbench.Domain.Agreements;
using Workbench.Domain.Billing;
using Xunit;

namespace Workbench.Tests.Settings;

public sealed class WorkbenchSettingsTests
{
    [Fact]
    public void All_errors_are_reported_at_once_with_their_keys()
    {
        var read = () =>
            Read(
                ("Storage:Provider", "Oracle"),
                ("Billing:HourlyRateOre", "-1"),
                ("Billing:RoundUpToMinutes", "1,5"),
                ("Agreements:RefillCarryOverTerms", "0"),
                ("Delivery:PauseWhileWaiting", "maybe"),
                ("Delivery:PauseWhileWating", "true")
            );

        read.Should()
            .Throw<SettingsException>()
            .Which.Errors.Select(e => e.Split(' ')[0])
            .Should()
            .BeEquivalentTo(
                "Storage:Provider",
                "Billing:HourlyRateOre",
                "Billing:RoundUpToMinutes",
                "Agreements:RefillCarryOverTerms",
                "Delivery:PauseWhileWaiting",
                "Delivery:PauseWhileWating"
            );
    }

    [Fact]
    public void Wrong_settings_of_billing_are_named()
    {
        var read = () =>
            Read(
                ("Billing:FirstMonth", "November"),
                ("Billing:CompanyName", " "),
                ("Billing:OrganizationNumber", "5560360793"),
                ("Billing:VoucherSeries", "B 1"),
                ("Billing:VatPercent", "25.5"),
                ("Billing:ReceivableAccount", "15"),
                ("Billing:InvoicingService", "Fortnox")
            );

        read.Should()
            .Throw<SettingsException>()
            .Which.Errors.Select(e => e.Split(' ')[0])
            .Should()
            .BeEquivalentTo(
                "Billing:FirstMonth",
                "Billing:CompanyName",
                "Billing:OrganizationNumber",
                "Billing:VoucherSeries",
                "Billing:VatPercent",
                "Billing:ReceivableAccount",
                "Billing:InvoicingTokenFile"
            );
    }

    [Fact]
    public void Settings_of_billing_are_used()
    {
        var billing = Read(
            ("Billing:FirstMonth", "2026-12"),
            ("Billing:OrganizationNumber", "556036-0793"),
            ("Billing:UpgradeAccount", "3042")
        ).Billing;

        billing.FirstMonth.ToString().Should().Be("2026-12");
        billing.OrganizationNumber.Should().Be("556036-0793");
        billing.Accounts.Should().Be(BillingAccounts.Default with { Upgrade = 3042 });
        Read().Billing.Should().Be(BillingSettings.Default);
    }

    [Fact]
    public void PostgreSql_needs_a_connection_string()
    {
        var read = () => Read(("Storage:Provider", "PostgreSql"));

        read.Should().Throw<SettingsException>().WithMessage("*Storage:ConnectionString*");
    }

    [Fact]
    public void Set_values_are_used_and_the_rest_has_defaults()
    {
        var settings = Read(
            ("Billing:RoundUpToMinutes", "15"),
            ("Agreements:RefillCarryOverTerms", "unlimited"),
            ("Storage:DataFolder", "elsewhere")
        );

        settings.Policy.RoundUpToMinutes.Should().Be(15);
        settings.Policy.RefillCarryOverTerms.Should().BeNull();
        settings.Policy.HourlyRateOre.Should().Be(109_000);
        settings.Storage.DataFolder.Should().Be(Path.GetFullPath("/srv/workbench/elsewhere"));
        settings.Storage.AttachmentsFolder.Should().Be("/srv/workbench/elsewhere/attachments");
    }

    [Fact]
    public void Card_tiers_and_the_sender_are_checked_as_on_the_page_of_settings()
    {
        var settings = Read(
            ("Agreements:CardTiers", "10:10, 5:5"),
            ("Letters:SenderEmail", "service@example.se")
        );

        settings
            .Policy.CardTiers.Should()
            .Equal(new RefillCardTier(5, 5), new RefillCardTier(10, 10));
        settings.ServiceSettings.Sender.Email.Should().Be("service@example.se");
        ErrorsOf("Agreements:CardTiers").Should().ContainSingle();
        ErrorsOf("Letters:SenderEmail").Should().ContainSingle();
    }

    [Fact]
    public void Attachments_can_have_their_own_folder() =>
        Read(("Storage:Attachments", "/mnt/shared"))
            .Storage.AttachmentsFolder.Should()
            .Be(Path.GetFullPath("/mnt/shared"));

    [Theory]
    [MemberData(nameof(RenamedKeys))]
    public void An_old_key_alone_is_read_and_reported(string oldKey, string newKey)
    {
        var settings = Read((oldKey, "7"));

        ValueOf(newKey, settings).Should().Be(7);
        settings.RenamedKeys.Should().Equal(new RenamedSetting(oldKey, newKey));
        ValueOf(newKey, Read((newKey, "7"))).Should().Be(7);
        Read((newKey, "7")).RenamedKeys.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(RenamedKeys))]
    public void The_later_source_wins_under_either_name(string oldKey, string newKey)
    {
        var oldInEnvironment = Read([(newKey, "8")], [(oldKey, "7")]);
        ValueOf(newKey, oldInEnvironment).Should().Be(7);
        oldInEnvironment.RenamedKeys.Should().ContainSingle();

        var newInEnvironment = Read([(oldKey, "7")], [(newKey, "8")]);
        ValueOf(newKey, newInEnvironment).Should().Be(8);
        newInEnvironment.RenamedKeys.Should().BeEmpty();
    }

    [Fact]
    public void The_new_key_wins_in_one_source() =>
        Read(("Queue:MaxStarted", "7"), ("Queue:MaxStartedTickets", "8"))
            .MaxStartedTickets.Should()
            .Be(8);

    [Theory]
    [MemberData(nameof(RenamedKeys))]
    public void A_wrong_value_is_reported_under_the_key_that_has_it(string oldKey, string newKey)
    {
        ErrorsOf(oldKey).Should().ContainSingle().Which.Should().StartWith($"{oldKey} ");
        ErrorsOf(newKey).Should().ContainSingle().Which.Should().StartWith($"{newKey} ");
    }

    [Theory]
    [MemberData(nameof(RenamedKeys))]
    public void The_log_names_the_old_key_and_the_new_one(string oldKey, string newKey)
    {
        var logger = new RecordingLogger();

        logger.LogRenamedSettings(Read((oldKey, "7")));
        logger.LogRenamedSettings(Read((newKey, "7")));

        logger
            .Lines.Should()
            .Equal(
                $"Warning: The setting {oldKey} is now called {newKey}. The old name is read for this release only."
            );
    }

    [Fact]
    public void An_unknown_key_is_still_refused() =>
        ErrorsOf("Queue:MostStarted").Should().ContainSingle();

    [Theory]
    [InlineData("Storage:Provider", "Sqlite")]
    [InlineData("Queue:MaxStartedTickets", "3")]
    public void A_connection_string_that_counts_for_nothing_is_refused(string key, string value)
    {
        var read = () => Read((key, value), ("Storage:ConnectionString", "Host=db;Database=live"));

        read.Should()
            .Throw<SettingsException>()
            .Which.Errors.Should()
            .Equal(
                "Storage:ConnectionString counts for nothing with Storage:Provider Sqlite: set Storage:Provider to PostgreSql, or leave it empty."
            );
    }

    [Theory]
    [InlineData("Storage:Folder")]
    [InlineData("Billing:Rate")]
    [InlineData("Agreements:Foo")]
    [InlineData("Delivery:Foo")]
    [InlineData("Bugs:Cap")]
    [InlineData("Demo:Enable")]
    [InlineData("Hosting:Path")]
    [InlineData("Letters:Sender")]
    public void An_unknown_key_is_refused_in_every_section(string key) =>
        ErrorsOf(key)
            .Should()
            .Equal($"{key} is not a setting of this version: remove it or mend its name.");

    [Theory]
    [InlineData(
        """{ "Storge": { "DataFolder": "x" } }""",
        "Storge is not a section of this version: remove it or mend its name."
    )]
    [InlineData("""{ "Demo": "true" }""", "Demo is a section: give the keys in it a value.")]
    [InlineData(
        """{ "Hosting": { "KnownProxies": [ "10.0.0.1" ] } }""",
        "Hosting:KnownProxies must be one value, not a list or a section."
    )]
    public void What_nothing_reads_of_the_settings_file_is_refused(string json, string expected)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
        var read = () =>
            WorkbenchSettings.Read(
                new ConfigurationBuilder().AddJsonStream(file).Build(),
                "/srv/workbench"
            );

        read.Should().Throw<SettingsException>().Which.Errors.Should().Equal(expected);
    }

    public static TheoryData<string, string> RenamedKeys { get; } =
        new()
        {
            { "Agreements:LateTimeDays", "Agreements:LateRegistrationDays" },
            { "Queue:MaxStarted", "Queue:MaxStartedTickets" },
            { "Hosting:SilenceSeconds", "Hosting:ConnectionTimeoutSeconds" },
        };

    private static int ValueOf(string key, WorkbenchSettings settings) =>
        key switch
        {
            "Agreements:LateRegistrationDays" => settings.Policy.LateRegistrationDays,
            "Queue:MaxStartedTickets" => settings.MaxStartedTickets,
            _ => settings.Hosting.ConnectionTimeoutSeconds,
        };

    private static IReadOnlyList<string> ErrorsOf(string key) =>
        FluentActions
            .Invoking(() => Read((key, "many")))
            .Should()
            .Throw<SettingsException>()
            .Which.Errors;

    private static WorkbenchSettings Read(
        (string Key, string Value)[] file,
        (string Key, string Value)[] environment
    ) =>
        WorkbenchSettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    file.ToDictionary(v => v.Key, v => (string?)v.Value, StringComparer.Ordinal)
                )
                .AddInMemoryCollection(
                    environment.ToDictionary(
                        v => v.Key,
                        v => (string?)v.Value,
                        StringComparer.Ordinal
                    )
                )
                .Build(),
            "/srv/workbench"
        );

    private static WorkbenchSettings Read(params (string Key, string Value)[] values) =>
        WorkbenchSettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    values.Select(v => new KeyValuePair<string, string?>(v.Key, v.Value))
                )
                .Build(),
            "/srv/workbench"
        );

    private sealed class RecordingLogger : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        ) => Lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
