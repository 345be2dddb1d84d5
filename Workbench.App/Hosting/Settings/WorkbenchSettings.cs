using Workbench.Domain.Agreements;

namespace Workbench.App.Hosting.Settings;

/// <summary>The settings of the operator, read and checked once at the start.</summary>
/// <param name="PauseWhileWaiting">Waiting stops the delivery clock (D2).</param>
/// <param name="DemoEnabled">Demo data is made in an empty database, in development only.</param>
public sealed record WorkbenchSettings(
    StorageSettings Storage,
    AgreementPolicy Policy,
    bool PauseWhileWaiting,
    bool DemoEnabled
)
{
    /// <summary>How the site is reached.</summary>
    public HostingSettings Hosting { get; init; } = HostingSettings.Default;

    /// <summary>Started tickets that a technician may have without saying why (K11).</summary>
    public int MaxStarted { get; init; } = 3;

    /// <summary>Minutes that may be registered on a bug before it has a class (F7).</summary>
    public int TroubleshootingCapMinutes { get; init; } = 60;

    /// <summary>Reads the settings; every wrong value is reported, each with its key.</summary>
    /// <exception cref="SettingsException">At least one value is wrong.</exception>
    public static WorkbenchSettings Read(IConfiguration configuration, string settingsFolder)
    {
        var reader = new SettingsReader(configuration);
        var provider = reader.Choice("Storage:Provider", StorageProvider.Sqlite);
        var connection = reader.Text("Storage:ConnectionString", "");
        var folder = Path.GetFullPath(reader.Text("Storage:DataFolder", "data"), settingsFolder);
        var attachments = reader.Text("Storage:Attachments", "attachments");
        if (provider == StorageProvider.PostgreSql && connection.Length == 0)
        {
            reader.Wrong("Storage:ConnectionString", "is needed with Storage:Provider PostgreSql");
        }

        var policy = AgreementPolicy.Default with
        {
            HourlyRateOre = reader.Whole("Billing:HourlyRateOre", 109_000, 1, 100_000_000),
            RoundUpToMinutes = reader.Whole("Billing:RoundUpToMinutes", 1, 1, 240),
            RefillCarryOverTerms = reader.WholeOrUnlimited(
                "Agreements:RefillCarryOverTerms",
                1,
                1,
                100
            ),
            CarryOver = reader.Choice("Agreements:CarryOver", CarryOverMode.RefillHours),
            UpgradeGrant = reader.Choice("Agreements:UpgradeGrant", UpgradeGrantMode.ProRata),
            LateRegistrationDays = reader.Whole("Agreements:LateTimeDays", 30, 0, 366),
        };
        var settings = new WorkbenchSettings(
            new(provider, connection, folder)
            {
                Attachments = Path.GetFullPath(attachments, folder),
            },
            policy,
            reader.YesNo("Delivery:PauseWhileWaiting", true),
            reader.YesNo("Demo:Enabled", false)
        )
        {
            Hosting = HostingSettings.Read(reader),
            MaxStarted = reader.Whole("Queue:MaxStarted", 3, 1, 1_000),
            TroubleshootingCapMinutes = reader.Whole("Bugs:TroubleshootingCapMinutes", 60, 1, 240),
        };
        reader.RefuseUnknown(
            "Storage",
            "Billing",
            "Agreements",
            "Delivery",
            "Queue",
            "Bugs",
            "Demo",
            "Hosting"
        );
        reader.ThrowIfWrong();
        return settings;
    }

    /// <summary>Whether two policies say the same; their card tiers are lists, which records compare by identity.</summary>
    public static bool SamePolicy(AgreementPolicy one, AgreementPolicy other) =>
        one == other with { CardTiers = one.CardTiers }
        && one.CardTiers.SequenceEqual(other.CardTiers);
}
