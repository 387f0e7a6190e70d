export {}; (window.ran ||= []).push("module");
