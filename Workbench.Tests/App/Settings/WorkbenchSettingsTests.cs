using FluentAssertions;
using Workbench.App.Settings;
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
    public void Attachments_can_have_their_own_folder() =>
        Read(("Storage:Attachments", "/mnt/shared"))
            .Storage.AttachmentsFolder.Should()
            .Be(Path.GetFullPath("/mnt/shared"));

    private static WorkbenchSettings Read(params (string Key, string Value)[] values) =>
        WorkbenchSettings.Read(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    values.Select(v => new KeyValuePair<string, string?>(v.Key, v.Value))
                )
                .Build(),
            "/srv/workbench"
        );
}
