namespace Workbench.Tests.CommandLine;

/// <summary>Provides a way to run the program's verbs, with a data folder of its own.</summary>
public abstract class WorkbenchProgram : IDisposable
{
    /// <summary>A temporary folder that is deleted afterwards.</summary>
    protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("workbench-cli-");

    public string Data => Path.Combine(Folder.FullName, "data");

    /// <param name="settings">Settings by the names of their environment variables.</param>
    /// <param name="args">As given to the program.</param>
    public abstract Task<(int Exit, string Out, string Error)> RunAsync(
        IReadOnlyDictionary<string, string>? settings,
        params string[] args
    );

    /// <summary>Copies a folder of Data/.</summary>
    public string Copy(string name)
    {
        var to = Folder.CreateSubdirectory(name).FullName;
        foreach (
            var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Data", name))
        )
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }

        return to;
    }

    public void Dispose()
    {
        Folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }
}
