using System.Globalization;
using FluentAssertions;
using Workbench.App.Storage;
using Xunit;

namespace Workbench.Tests.Storage;

public sealed class InstanceLockTests
{
    [Fact]
    public void A_second_process_is_told_who_holds_the_lock_and_gets_it_once_released()
    {
        var folder = Directory.CreateTempSubdirectory("workbench-lock-").FullName;
        try
        {
            using (InstanceLock.Acquire(folder))
            {
                var second = () => InstanceLock.Acquire(folder);

                second
                    .Should()
                    .Throw<InstanceLockedException>()
                    .WithMessage(
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"*process {Environment.ProcessId} on {Environment.MachineName}*"
                        )
                    );
            }

            InstanceLock.Acquire(folder).Dispose();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_lock_file_of_a_dead_process_does_not_lock()
    {
        var folder = Directory.CreateTempSubdirectory("workbench-lock-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "workbench.lock"), "");
            File.WriteAllText(Path.Combine(folder, "workbench.holder"), "process 1 on elsewhere");

            InstanceLock.Acquire(folder).Dispose();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
