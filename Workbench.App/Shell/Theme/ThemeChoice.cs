namespace Workbench.App.Shell.Theme;

public enum ThemeChoice
{
    Auto,
    Light,
    Dark,
}
