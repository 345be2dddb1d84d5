using Workbench.Domain.Agreements;

namespace Workbench.App.Settings;

/// <summary>The operator's settings, read and checked once at the start.</summary>
/// <param name="PauseWhileWaiting">Whether waiting stops the delivery clock (D2).</param>
/// <param name="DemoEnabled">Whether an empty database is filled with demo data; in development only.</param>
public sealed record WorkbenchSettings(
    StorageSettings Storage,
    AgreementPolicy Policy,
    bool PauseWhileWaiting,
    bool DemoEnabled
)
{
    /// <summary>Settings for how the site is reached.</summary>
    public HostingSettings Hosting { get; init; } = HostingSettings.Default;

    /// <summary>Settings for what is handed over to invoicing.</summary>
    public BillingSettings Billing { get; init; } = BillingSettings.Default;

    /// <summary>Number of started tickets that a technician may have without giving a reason (K11).</summary>
    public int MaxStartedTickets { get; init; } = 3;

    /// <summary>Minutes that may be registered on a bug before it has a class (F7).</summary>
    public int TroubleshootingCapMinutes { get; init; } = 60;

    /// <summary>Settings that were found under a name of an earlier release.</summary>
    public IReadOnlyList<RenamedSetting> RenamedKeys { get; init; } = [];

    /// <summary>Reads the settings. Reports every wrong value with its key.</summary>
    /// <exception cref="SettingsException">At least one value is wrong.</exception>
    public static WorkbenchSettings Read(IConfiguration configuration, string settingsFolder)
    {
        var reader = new SettingsReader(configuration);
        var provider = reader.ReadEnum("Storage:Provider", StorageProvider.Sqlite);
        var connection = reader.ReadText("Storage:ConnectionString", "");
        var folder = Path.GetFullPath(
            reader.ReadText("Storage:DataFolder", "data"),
            settingsFolder
        );
        var attachments = reader.ReadText("Storage:Attachments", "attachments");
        CheckConnection(reader, provider, connection);
        var settings = new WorkbenchSettings(
            new(provider, connection, folder)
            {
                AttachmentsFolder = Path.GetFullPath(attachments, folder),
            },
            ReadPolicy(reader),
            reader.ReadBoolean("Delivery:PauseWhileWaiting", true),
            reader.ReadBoolean("Demo:Enabled", false)
        )
        {
            Hosting = HostingSettings.Read(reader),
            Billing = BillingSettings.Read(reader),
            MaxStartedTickets = reader.ReadInteger(
                "Queue:MaxStartedTickets",
                3,
                1,
                1_000,
                "Queue:MaxStarted"
            ),
            TroubleshootingCapMinutes = reader.ReadInteger(
                "Bugs:TroubleshootingCapMinutes",
                60,
                1,
                240
            ),
        };
        reader.RejectUnknownKeys(
            "Storage",
            "Billing",
            "Agreements",
            "Delivery",
            "Queue",
            "Bugs",
            "Demo",
            "Hosting"
        );
        reader.ThrowIfInvalid();
        return settings with { RenamedKeys = reader.RenamedKeys };
    }

    private static void CheckConnection(
        SettingsReader reader,
        StorageProvider provider,
        string connection
    )
    {
        if (provider == StorageProvider.PostgreSql && connection.Length == 0)
        {
            reader.AddError(
                "Storage:ConnectionString",
                "is needed with Storage:Provider PostgreSql"
            );
        }

        if (provider == StorageProvider.Sqlite && connection.Length > 0)
        {
            // Otherwise everything would be written to another database than the one that is named.
            reader.AddError(
                "Storage:ConnectionString",
                "counts for nothing with Storage:Provider Sqlite: set Storage:Provider to PostgreSql, or leave it empty"
            );
        }
    }

    private static AgreementPolicy ReadPolicy(SettingsReader reader) =>
        AgreementPolicy.Default with
        {
            HourlyRateOre = reader.ReadInteger("Billing:HourlyRateOre", 109_000, 1, 100_000_000),
            RoundUpToMinutes = reader.ReadInteger("Billing:RoundUpToMinutes", 1, 1, 240),
            RefillCarryOverTerms = reader.ReadIntegerOrUnlimited(
                "Agreements:RefillCarryOverTerms",
                1,
                1,
                100
            ),
            CarryOver = reader.ReadEnum("Agreements:CarryOver", CarryOverMode.RefillHours),
            UpgradeGrant = reader.ReadEnum("Agreements:UpgradeGrant", UpgradeGrantMode.ProRata),
            LateRegistrationDays = reader.ReadInteger(
                "Agreements:LateRegistrationDays",
                30,
                0,
                366,
                "Agreements:LateTimeDays"
            ),
        };

    /// <summary>
    /// Returns whether two policies are equal. Compares the card tiers one by one, because records compare lists by reference.
    /// </summary>
    public static bool IsSamePolicy(AgreementPolicy one, AgreementPolicy other) =>
        one == other with { CardTiers = one.CardTiers }
        && one.CardTiers.SequenceEqual(other.CardTiers);
}
