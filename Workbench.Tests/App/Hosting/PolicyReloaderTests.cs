using FluentAssertions;
using Microsoft.Extensions.Logging.Abstractions;
using Workbench.App.Hosting;
using Workbench.App.Settings;
using Workbench.Domain;
using Workbench.Domain.Agreements;
using Xunit;

namespace Workbench.Tests.Hosting;

/// <summary>
/// Tests that changed settings apply from the next command on, and that wrong settings keep the previous ones.
/// </summary>
public sealed class PolicyReloaderTests
{
    [Fact]
    [Rule("A6")]
    [Rule("A11")]
    [Rule("A12")]
    public async Task A_valid_change_is_applied_and_an_invalid_one_is_not()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection().Build();
        var agreementPolicyProvider = new AgreementPolicyProvider(AgreementPolicy.Default);
        using var reload = new PolicyReloader(
            configuration,
            agreementPolicyProvider,
            NullLogger<PolicyReloader>.Instance
        );
        await reload.StartAsync(default);

        configuration["Agreements:CarryOver"] = "AllHoursIfRefilled";
        configuration["Agreements:UpgradeGrant"] = "Full";
        configuration["Agreements:LateRegistrationDays"] = "10";
        configuration.Reload();

        var changed = agreementPolicyProvider.Current;
        changed.CarryOver.Should().Be(CarryOverMode.AllHoursIfRefilled);
        (changed.UpgradeGrant, changed.LateRegistrationDays)
            .Should()
            .Be((UpgradeGrantMode.Full, 10));

        configuration["Agreements:LateRegistrationDays"] = "many";
        configuration.Reload();

        agreementPolicyProvider.Current.Should().BeSameAs(changed);
        await reload.StopAsync(default);
    }
}
